"""Room on the interpreter's stack for all the frames of a request.

CPython keeps the frames of a thread in pieces of 16 kB. A call that does not fit into the last piece has a new one
mapped by the operating system, and its return gives that back: templates that call each other across such an edge did
so 250 times for one page (python/cpython#142183, mended in late releases of 3.13 and 3.14). A frame with many local
variables gets a piece that is large enough for itself and for what it calls.
"""

#: Frames of a page take some 40 kB. A piece has the next power of two above what the frame and 1,000 words more need:
#: with these, 64 kB, of which the frame itself takes 25.
LOCALS = 3_100


def with_room(function):
    """The same function, whose frames and those of all that it calls stand in one piece."""
    names = "=".join(f"_{number}" for number in range(LOCALS))
    scope = {"function": function}
    # They are never set; that they are there is what counts.
    exec(f"def call(*args):\n if args is None: {names}=None\n return function(*args)", scope)  # noqa: S102
    return scope["call"]
