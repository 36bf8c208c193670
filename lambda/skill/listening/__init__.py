"""From what was said to what is asked, in reading order.

`templates` expands the phrases of `content/`; `packed` keeps many of them as one text, `lexicon` finds them in an
utterance; `words` makes an utterance plain and `sentences` puts its question last; `weights` is what was learned;
`knowledge` is all that is listened for, which `compilation` makes from `content/understanding/`, the topics and the red
flags; `red_flags`, with `denial`, comes before everything; `grammar` is the small words of English; `subjects` says what an
utterance is about and `links` what the article links with what; `features` is what is learned from; `hearing` finds all of
that in one utterance; `reading` is what comes out; `commands` hears controls, `question` decides on everything else;
`reader` puts them together: text in, `Reading` out.

What a reading comes to is weighed with the conversation, outside this package: `skill.conversation.weighing`.
"""
