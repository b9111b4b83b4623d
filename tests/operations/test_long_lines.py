"""Which long lines `make check` refuses."""

import pytest
from operations.long_lines import long_lines

WORDS = "word " * 25
TAG = '{% include "members/card.html" with member=contribution heading="h3" variant="lying" why=why only %}'


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("x" * 120, [], id="as long as allowed"),
        pytest.param(f"<p>\n  {WORDS}\n</p>", [2], id="words"),
        pytest.param(f"          <li>{TAG}</li>", [], id="one tag of Django"),
        pytest.param('<p class="one"> </p> ' * 6, [1], id="elements"),
        pytest.param(f'<a href="https://sciences.example/{"x" * 90}">', [], id="one address"),
        pytest.param(f'<p>{{% translate "{WORDS}" %}}</p>', [], id="a translation"),
        pytest.param(
            f"{{% blocktranslate %}}\n{WORDS}\n{{% endblocktranslate %}}\n{WORDS}", [4], id="a translation over lines"
        ),
        pytest.param(f"/* {WORDS} */", [1], id="a comment of a script"),
    ],
)
def test_a_line_that_could_be_broken_is_refused(text, numbers):
    assert long_lines(text) == numbers
