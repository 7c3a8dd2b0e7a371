# SPDX-License-Identifier: GPL-3.0-or-later
"""An application under test, and what the hand does to it: keys, clicks and texts."""

import bus


class Counted(bus.Application):
    """Counts the gestures of the step that is under way."""

    def __init__(self, arguments, printer):
        # The display of a test has nobody to show notifications: GLib warns, and goes on.
        super().__init__(arguments, environment={'G_DEBUG': '', **printer.environment})
        self.printer = printer
        self.printed = printer.counts()
        self.pages = []
        self.keys_pressed = self.clicks = self.typed = 0
        self.main = None

    def press(self, *keys):
        self.keys_pressed += len(keys)
        self.keys(*keys)

    def enter(self, text):
        self.typed += 1
        self.type(text)

    def point(self, node):
        self.clicks += 1
        self.leave_tooltip()
        if len(self.windows()) > 1:
            self.click_at(node)
            return
        # A dialog that is going away is the last window of the display.
        self.xdotool('windowfocus', self.main)
        self.click_at(node, self.main)

    def leave_tooltip(self):
        """A pointer that jumps would click on the tooltip of what it was on: a hand never does."""
        self.xdotool('mousemove', '--window', self.main, 1, 1)
        self.wait(
            lambda: len(self.x_windows()) <= len(self.windows()), 'the end of the tooltip'
        )

    def write_in(self, node, text):
        """A click in the text, then the text."""
        self.clicks += 1
        self.typed += 1
        self.write(node, text)

    def window_named(self, name):
        self.wait(
            lambda: any(name in bus.plain(window.get_name()) for window in self.windows()),
            f'window “{name}”',
        )

    def window_gone(self, name):
        self.wait(
            lambda: all(name not in bus.plain(window.get_name()) for window in self.windows()),
            f'end of window “{name}”',
        )

    def title(self):
        return bus.plain(self.windows()[-1].get_name())

    def counts(self):
        answer = self.keys_pressed, self.clicks, self.typed
        self.keys_pressed = self.clicks = self.typed = 0
        return answer
