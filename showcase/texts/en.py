"""The first words of the showcase, in English. Addresses are French in every language."""

TAGLINE = "The network"
DESCRIPTION = "Science and technology told by those who live them, territory by territory."
HEADLINE = "Science is told near you"
INTRODUCTION = (
    "In each territory, inhabitants, researchers, museums and associations publish their articles, their events and their "
    "projects. Here is what happens everywhere."
)
BODY = """
## One movement, different territories

Each territory has its site, its animator, its colours and its habits. One account is enough to write, comment and follow on all of
them.
"""
ABOUT = """
## What it is

A network of sites where science and technology are told at the scale of a territory: a town, a department, a region. Whoever signs up
publishes articles, events, announcements, projects and dossiers at once; moderation comes after, with written rules and reasons.

## Free software

The software of these sites is free. What is public can be read elsewhere through feeds, calendars and an open API.
"""
OPENING_INTRODUCTION = "An organisation that carries it, a person who animates it, a domain name: the rest is ready."
OPENING = """
## What it takes

- **An organisation** that carries the site and is its publisher.
- **A person who animates it**, half-time in the first year.
- **A territory** whose name its inhabitants call their own.

## How it goes

1. You write to us below. We answer within a week.
2. We open a site for you to try, with your name and your map.
3. You complete the legal notice and open to the public.
"""
COSTS = [
    ("Hosting and domain name", "€600", "€600", False),
    ("Start: site, map, colours, import of contents", "€900", "", False),
    ("Training of the animator, two days", "€800", "", False),
    ("Updates, backups, support", "€600", "€900", False),
    ("Total", "€2,900", "€1,500", True),
]
COSTS_NOTE = "Indicative amounts without tax and without the animator’s time. An installation of your own is free."
PRESS_INTRODUCTION = "Figures of today, pictures to print, and somebody to talk to."
PRESS = """
Each territory has its press kit, with pictures to print, their authors and their licences.
"""
LEGAL = """
This page says who publishes this site and how to reach them.

## Publisher

[To be filled in: name of the organisation, legal form, postal address, telephone, registration number.]

Publication director: [to be filled in].

## Hosting

[To be filled in: name, address and telephone of the host.]
"""
PRIVACY = """
## What we keep

- **If you read this site**: nothing. It counts no readers and has no accounts; one signs in at the territories.
- **If you ask to open a territory**: your name, your organisation, your e-mail address and your message, for a year, to answer you.

## Your rights

To read, correct or have erased what we keep of you: [to be filled in: address of the data protection officer].
"""
ACCESSIBILITY = """
Accessibility: not compliant, as long as no audit has been made.

## Write to us

[To be filled in: contact address.]
"""

PAGES = [
    ("opening", "ouvrir-un-territoire", "Open a territory", OPENING_INTRODUCTION, OPENING, True),
    ("press", "presse", "Press", PRESS_INTRODUCTION, PRESS, True),
    ("text", "a-propos", "About", "", ABOUT, True),
    ("text", "mentions-legales", "Legal notice", "", LEGAL, False),
    ("text", "donnees-personnelles", "Personal data", "", PRIVACY, False),
    ("text", "accessibilite", "Accessibility", "", ACCESSIBILITY, False),
]
