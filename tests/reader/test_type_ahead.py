"""What is typed in one instant goes where each key was meant for, and words are typed without waiting."""

import asyncio

import pytest
from opening import opened, until
from textual import events
from textual.command import Hits
from textual.pilot import Pilot

from newsdiff.reader.screens.palette import PlaceProvider
from newsdiff.reader.type_ahead import TypeAhead


def type_at_once(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def test_the_letters_of_a_search_do_not_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    settled: list[str | None] = []
    settle = TypeAhead._settle

    async def noted(app: TypeAhead) -> None:
        settled.append(app.next_key)
        await settle(app)

    monkeypatch.setattr(TypeAhead, "_settle", noted)
    async with opened() as (pilot, screen):
        type_at_once(pilot, "slash", *"north korean", "enter", "n")
        await until(pilot, lambda: screen.session.found.query == "north korean" and not screen.query("#prompt"), "it")
        assert len(settled) <= 4
        assert screen.current is not None
        await until(pilot, lambda: screen.current is not None and screen.current.sentence == "A3", "the second match")


@pytest.mark.parametrize("sentence", ["A12", "B5"])
async def test_enter_in_the_palette_picks_what_was_typed_before_it(
    sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = PlaceProvider.search

    async def slow(provider: PlaceProvider, query: str) -> Hits:
        await asyncio.sleep(0.3)
        async for hit in search(provider, query):
            yield hit

    monkeypatch.setattr(PlaceProvider, "search", slow)
    async with opened() as (pilot, screen):
        type_at_once(pilot, "colon", *sentence, "enter")
        await until(pilot, lambda: pilot.app.screen_stack == [screen], "the palette to close")
        await until(pilot, lambda: screen.current is not None and screen.current.sentence == sentence, sentence)
