"""Every sign of danger is heard, the right one, in words that no whole phrase of the lists has."""

import pytest


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("my heart is racing all over the place and i'm so dizzy", "palpitations"),
        ("i can't seem to get any air in", "breathing"),
        ("just came round on the bathroom floor", "fainting"),
        ("i can't get my mum to wake up", "fainting"),
        ("i can't hold my arm up since this morning", "stroke"),
        ("the numbness started in my feet and it's creeping up to my waist", "paralysis"),
        ("i've come out in hives and i feel wheezy", "allergy"),
        ("mum's taken her tablets three times over and she's really drowsy", "overdose"),
        ("what happens if you swallow all your tablets because i just did", "overdose"),
        ("how many of these tablets would it take to kill me", "self-harm"),
        ("my foot went cold and white and numb", "cold-limb"),
        ("i've coughed up some blood", "bleeding"),
        ("he's stopped sweating in this heat and he's not making sense", "heat"),
        ("my wee is brown like cola and my thighs are too weak to stand", "muscle-breakdown"),
        ("he banged his head and now he's being sick", "head-injury"),
        ("she has a stiff neck and a temperature and hates bright light", "meningitis"),
        ("my blood sugar is really low and i'm shaking", "blood-sugar"),
        ("please ring for an ambulance", "ambulance"),
        ("the ache is spreading up into my jaw", "chest-pain"),
        ("there's this pressure around my heart", "chest-pain"),
        ("i can't get a full breath in", "breathing"),
        ("nobody can wake my sister", "fainting"),
        ("he's gone all stiff and he's jerking", "seizure"),
        ("i've gone numb all down one side", "stroke"),
        ("i've got a numb bottom", "paralysis"),
        ("one of my calves has gone red and hot", "clot"),
        ("since my operation my calf is hot and sore", "clot"),
        ("where's my adrenaline pen", "allergy"),
        ("there's an empty pill bottle by her bed", "overdose"),
        ("i no longer want to live", "self-harm"),
        ("half her smile has gone", "stroke"),
        ("my balance has suddenly gone", "stroke"),
        ("i've got a dead leg it won't move", "paralysis"),
        ("my gran is fitting", "seizure"),
        ("my dad's fitting", "seizure"),
        ("since my surgery my calf is red and hot", "clot"),
        ("my heart's going haywire and i'm lightheaded", "palpitations"),
        ("i took all of the packet", "overdose"),
        ("i took five times my dose", "overdose"),
        ("what if i said i've just swallowed all my pills", "overdose"),
        ("my toddler got into my b12", "overdose"),
    ],
)
def test_ideas_near_each_other_are_a_sign_in_any_words(text, sign, heard):
    assert heard(text) == sign
