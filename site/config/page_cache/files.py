"""What is kept, in files that every process of one machine shares."""

import fcntl
import pickle
import random
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile

from config.page_cache.stamps import FileStamps

LEASES = 256
#: One write of so many looks at the size of the whole.
LOOKS = 100
#: After throwing away, so much of the largest size is left.
LEFT = 0.8


class Files:
    """A file for each answer; the ones that were written longest ago go when all of them weigh too much."""

    def __init__(self, folder, largest):
        self.folder = Path(folder)
        self.largest = largest

    def stamps(self):
        return FileStamps(self.folder / "stamps")

    def get(self, key):
        try:
            return pickle.loads(self._path(key).read_bytes())  # noqa: S301 - our own file
        except FileNotFoundError:
            return None

    def set(self, key, answer):
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, suffix=".new", delete=False) as file:
            file.write(pickle.dumps(answer, protocol=5))
        Path(file.name).replace(path)
        if random.randrange(LOOKS) == 0:  # noqa: S311 - how often to look, nothing secret
            self.make_room()

    @contextmanager
    def lease(self, key):
        """Whether this process alone makes this answer; the system takes the lease from a process that dies."""
        folder = self.folder / "leases"
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / str(int(self._name(key)[:4], 16) % LEASES)).open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
            else:
                yield True

    def make_room(self):
        """Throws the oldest files away where there are too many."""
        found = []
        for path in (self.folder / "kept").glob("*/*"):
            with suppress(FileNotFoundError):  # another process was quicker
                facts = path.stat()
                found.append((facts.st_mtime, facts.st_size, path))
        total = sum(size for _when, size, _path in found)
        if total <= self.largest:
            return
        for _when, size, path in sorted(found):
            if total <= self.largest * LEFT:
                break
            path.unlink(missing_ok=True)
            total -= size

    def _path(self, key):
        name = self._name(key)
        return self.folder / "kept" / name[:2] / name[2:]

    @staticmethod
    def _name(key):
        return blake2b(repr(key).encode(), digest_size=16).hexdigest()
