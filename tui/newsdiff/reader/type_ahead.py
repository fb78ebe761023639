"""Type-ahead: a key is heeded once everything is done that the key before it set off.

A widget takes a key from its own queue and tells others of it by messages; a change of focus is such a message too.
Textual gives every key at once to the widget that has the focus at that moment, so what is typed or pasted in the same
instant as the Enter that leaves a field would still go to that field.
"""

import asyncio
import sys
from collections import deque
from contextlib import suppress
from itertools import islice

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.worker import Worker, WorkerCancelled, WorkerFailed, WorkerState

from newsdiff.reader.escape import EscapeAnd

ROUNDS = 20
"""How often the queues are looked through at most; what an Enter sets off is done after six."""
PATIENCE = 2.0
"""Seconds after which a queue that stands still keeps no key back any longer."""

Typed = events.Key | events.Paste


class TypeAhead(App[None]):
    """An app that keeps the next key back while the last one is at work.

    A key that a widget takes is at work until the queues from that widget up to the app stand still; a command that
    the app carries out itself only where it moved the focus or opened a screen. Characters that are added to a line
    move nothing, so that typing is not slowed down by what is searched for meanwhile; the key after them waits for all.
    """

    def __init__(self) -> None:
        """Begin with no key kept back."""
        super().__init__()
        self._ahead: deque[Typed] = deque()
        self._at_work = False
        self._writing = False
        self._settling: asyncio.Task[None] | None = None

    def awaited(self) -> Worker[object] | None:
        """Return the worker that brings what the next keys are meant for; None where they need not wait for one."""
        return None

    @property
    def next_key(self) -> str | None:
        """The key that is kept back and comes next, as Textual names it."""
        return next((event.key for event in islice(self._ahead, 1) if isinstance(event, events.Key)), None)

    def forget_keys(self) -> None:
        """Drop the keys that are kept back, because what they were meant for does not come; to quit is meant always."""
        kept = [event for event in self._ahead if isinstance(event, events.Key) and event.key == "ctrl+q"]
        self._ahead = deque(kept)

    async def on_event(self, event: events.Event) -> None:
        """Heed a key or a paste in its turn, and any other event at once."""
        if not isinstance(event, Typed) or event.is_forwarded:
            await super().on_event(event)
        elif not self._at_work:
            await self._heed(event)
        elif isinstance(event, events.Key) and self.awaited() is not None and event.key in {"escape", "ctrl+q"}:
            self.forget_keys()
            await super().on_event(event)
        else:
            self._ahead.append(event)

    def on_unmount(self) -> None:
        """Wait for nothing any more."""
        if self._settling is not None:
            self._settling.cancel()

    async def _heed(self, event: Typed) -> None:
        self._at_work = True
        if isinstance(event, EscapeAnd):
            if event.together is not None and event.key in self.screen.active_bindings:
                event = event.together
            else:
                event, following = event.apart
                self._ahead.appendleft(following)
        before = self._holder()
        if _is_text(event, before):
            self._writing = True
        elif self._writing:
            # What follows the words, such as Enter, is meant for what comes of them.
            self._writing = False
            self._ahead.appendleft(event)
            self._settling = asyncio.create_task(self._settle())
            return
        try:
            await super().on_event(event)
        finally:  # whatever goes wrong, the keyboard is never left dead
            if self._holder() is not before or (event.is_forwarded and not self._writing):
                self._settling = asyncio.create_task(self._settle())
            else:
                self._heed_next()

    def _heed_next(self) -> None:
        if self._ahead:
            self.call_later(self._heed, self._ahead.popleft())
        else:
            self._at_work = False

    async def _settle(self) -> None:
        try:
            await self._quiet()
            while (worker := self.awaited()) is not None:
                await _ended(worker)
                await self._quiet()
        finally:
            self._heed_next()

    async def _quiet(self) -> None:
        """Wait until no queue moves from what has the keys up to the app."""
        for _ in range(ROUNDS):
            holder = self._holder()
            line = holder.ancestors_with_self if holder is not None else []
            moving = any(node.message_queue_size for node in line)
            reached = [asyncio.Event() for _ in line]
            waiting = [event.wait() for node, event in zip(line, reached, strict=True) if node.call_later(event.set)]
            try:
                await asyncio.wait_for(asyncio.gather(*waiting), PATIENCE)
            except TimeoutError:
                return
            if not moving:
                return

    def _holder(self) -> DOMNode | None:
        """Return what has the keys: the widget in focus, or else the screen on top."""
        screen = next(iter(self.screen_stack[-1:]), None)
        return None if screen is None else screen.focused or screen


def _is_text(event: Typed, holder: DOMNode | None) -> bool:
    """Say whether a key only adds a character to a line: the next one may follow it into the line's queue at once."""
    lines = sys.modules.get("textual.widgets._input")  # while nothing has loaded it, there is no line
    return (
        lines is not None and isinstance(event, events.Key) and event.is_printable and isinstance(holder, lines.Input)
    )


async def _ended(worker: Worker[object]) -> None:
    """Wait until a worker is done, with success or without."""
    while worker.state is WorkerState.PENDING:
        await asyncio.sleep(0.01)
    with suppress(WorkerCancelled, WorkerFailed):  # the app tells the user
        await worker.wait()
