"""From what was said to what is asked, from the words alone; each room knows only those before it.

`words` makes an utterance plain, and `learned` is what was learned of many; with them `knowledge`, which `plain` reads, is
all that is listened for. Of one utterance `danger` comes before everything; `acts` are what is done by it, `subjects` what
it is about; `cramp` is whether there is one, `questions` what is asked, or why it is not answered. `reader` puts them
together, text in, `reading` out, and `listen` adds the acts: `said` in, `utterance` out.

What a reading comes to is weighed with the conversation, outside this package: `skill.conversation.answers.weighing`.
"""
