"""The static pages, in English."""

LEGAL = """
This page says who publishes this site and how to reach them. The animator of the territory fills in the passages between
square brackets before opening to the public.

## Publisher

[To be filled in: name of the organisation, legal form, postal address, telephone, registration number.]

Publication director: [to be filled in].

## Hosting

[To be filled in: name, address and telephone of the host.]

## Responsibility for texts

Articles, announcements and events are published by their authors without prior reading. The publisher of this site hosts
them, and promptly removes what is manifestly unlawful once told of it. The link “Report”, below every publication, needs no
account.

## Rights

Every text and picture carries its licence. Where none is named, all rights stay with the author. The software of this site is
free.
"""

PRIVACY = """
We keep little, and we say what.

## What we keep

- **If you read**: nothing that identifies you. Audience is measured without cookies and without addresses.
- **If you have an account**: your e-mail address (never shown), your displayed name, what you choose to write in your profile, your
  publications and what you follow.
- **If you comment without an account**: your name, your text, and your address (never shown) for a year.
- **If you recommend a page without an account**: a keyed fingerprint that keeps one person from counting twice, and for a
  day a fingerprint of your connection. Neither leads back to you.
- **If you vote for a project without an account**: a keyed fingerprint of your address; the address itself goes as soon as the mail
  with the link has left.
- **If you report something**: your message and, if you give it, your address, for as long as it takes to answer and to allow an appeal.

## Cookies

Six, all necessary to what you ask for: the session once you are signed in; what your browser is known by when you sign in, so that
you are told if somebody opens your account from another one; the protection of forms; the language you chose; for half an hour, if
you go from one territory to another without signing in again, what proves that it is your browser that asked; and, once you recommend
a page without an account, what lets you change your mind. Hence no banner to close.
Videos and posts of other sites load only when you ask for them.

## Your rights

From “Mon Echosciences” you can download your data, correct it and delete your account. You then choose what becomes of your pages: kept
without your name, handed to a community, or deleted. Before you confirm it, you read what is erased, what stays without your name, and
what we cannot erase, such as what others wrote of you.

For any question: [to be filled in: address of the data protection officer].
"""

ACCESSIBILITY = """
This site wants to be read, heard and used by everybody.

## What is done

- Everything can be reached by keyboard, and focus stays visible.
- Every map is also a list, with the same places in the same order.
- Pictures have a description; animations can be stopped.
- Reading, searching and reporting work without JavaScript.

## What may be missing

Contributions are written by members: the description of a picture or the captions of a film may be lacking. Tell us, and we shall ask
the author to complete them.

## Write to us

[To be filled in: contact address.]
"""

RULES = """
Here, one publishes without asking for permission. That takes a few rules, and decisions with reasons.

## Welcome

Stories, debates, doubts, useful failures, discoveries, invitations. A disagreement is told with arguments; a claim rests on a source.

## What is removed

- Hate, threats, harassment, breaches of privacy.
- Manifest disinformation that puts people in danger.
- Disguised advertising and mass posting.
- Pictures and texts copied without the right to do so.

## How it goes

1. Somebody reports a publication, with or without an account, and gets a receipt.
2. The animator reads, asks for details if need be, then decides.
3. The decision, with its reasons, goes to the author and to the person who reported.
4. Either may appeal for six months.

A publication removed is not a person excluded. We talk first.
"""

WRITING = """
Writing here takes an hour. This helps.

## Choose a form

An **article** tells, explains or debates. An **event** has a date and a place. An **announcement** has a deadline. A **project** looks for
support. A **dossier** gathers what others wrote, with a word for each.

## Title and standfirst

A question or an image is better than a learned word. The standfirst is two sentences: what is it about, and why does it matter to me.

## The text

- One idea to a paragraph, and a heading every three paragraphs.
- Numbers with their unit, their source and their uncertainty.
- Say what you do not know: it is often what people read most.

## Pictures

Describe them for those who do not see them. Name their author and licence. No photograph? A cover will be drawn from your title.

## Tags

Three to six. Use those that exist: the list completes itself as you type.

## Afterwards

Answer comments, correct when you are told of a mistake, and say thank you. A visible correction earns trust.
"""

PAGES = [
    ("mentions-legales", "Legal notice", LEGAL),
    ("donnees-personnelles", "Personal data", PRIVACY),
    ("accessibilite", "Accessibility", ACCESSIBILITY),
    ("moderation", "Moderation rules", RULES),
    ("aide-a-l-ecriture", "Help for writers", WRITING),
]
