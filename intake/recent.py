"""A memory of what was made lately."""


class Recent:
    """What was made, by what it was made of, up to twice `most` in all.

    Once more than `most` was added, what nobody asked for since the last time is forgotten. Threads may lose an entry
    to each other, which is then made again.
    """

    def __init__(self, most):
        self.most = most
        self.clear()

    def clear(self):
        self.new, self.old, self.size = {}, {}, 0

    def get(self, key):
        """What is remembered for this key, else None."""
        found = self.new.get(key)
        if found is None and (kept := self.old.get(key)) is not None:
            found, size = kept
            self.set(key, found, size)
            return found
        return found and found[0]

    def set(self, key, value, size=1):
        if self.size > self.most:
            self.new, self.old, self.size = {}, self.new, 0
        self.new[key] = (value, size)
        self.size += size
