"""Roles beside a name."""


def roles_of(reading, mention):
    return []
