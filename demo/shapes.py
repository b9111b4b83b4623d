"""
The few shapes in which the texts of the demo are written.

The data modules beside this one are plain words. They use these functions to say "here comes a
quote", "here a table", without knowing how the site stores its blocks: `home.demo.bodies` turns
them into the StreamField of the site. A plain string is prose in a light notation (paragraphs,
`## headings`, `- lists`, **bold**, *italic*, [links](https://...)).
"""


def quote(text, who=""):
    """A quotation and who said it."""
    return ("quote", {"text": text, "who": who})


def picture(drawing, alt, caption="", credit=""):
    """A drawing of `home.demo.pictures`, with what it shows."""
    return ("picture", {"drawing": drawing, "alt": alt, "caption": caption, "credit": credit})


def gallery(*pictures):
    """Several pictures side by side."""
    return ("gallery", [value for _, value in pictures])


def table(caption, *rows):
    """A table whose first row names the columns."""
    return ("table", {"caption": caption, "rows": [list(row) for row in rows]})


def code(language, text):
    """A listing, shown as it is typed."""
    return ("code", {"language": language, "text": text.strip("\n")})


def formula(latex, caption=""):
    """A formula in LaTeX."""
    return ("formula", {"latex": latex, "caption": caption})


def references(*entries):
    """A bibliography of `doi`, `hal` and `free` entries."""
    return ("references", list(entries))


def doi(identifier, text):
    """One reference known by its DOI."""
    return {"kind": "doi", "identifier": identifier, "text": text}


def hal(identifier, text):
    """One reference known by its HAL number."""
    return {"kind": "hal", "identifier": identifier, "text": text}


def free(text):
    """One reference in free words."""
    return {"kind": "free", "identifier": "", "text": text}


def box(title, text):
    """A highlighted box: what to keep, what to bring, what to beware of."""
    return ("box", {"title": title, "text": text})


def link(url, title, text=""):
    """A card that leads elsewhere on the web."""
    return ("link", {"url": url, "title": title, "text": text})


def video(url, title):
    """A film on a known host, loaded on click."""
    return ("video", {"url": url, "title": title})


def file(name, title, *lines):
    """A PDF sheet that the demo draws itself, to download."""
    return ("file", {"name": name, "title": title, "lines": list(lines)})


def position(stance, who, text):
    """One voice of a debate: `for`, `against` or `nuanced`."""
    return ("position", {"stance": stance, "who": who, "text": text})
