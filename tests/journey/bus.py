# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a running application through the accessibility bus and the keyboard.

Meant for tools/with-x, which gives a display and a bus of its own. What GTK 4.8 does not offer
there shaped this file:
- a list only exposes the rows it has materialised (about two hundred), and a row needs a name of
  its own to be found;
- a hidden page of a stack looks visible: it has no size before it was shown once, and afterwards
  only what is found at its place tells that it is hidden;
- coordinates on the screen make it warn: those in the window are the only ones;
- a label with a mnemonic is read with its underscore: names are compared without it;
- xdotool loses letters with accents: text goes through EditableText, keys are for shortcuts;
- walking the tree for the focus takes seconds: the focus event takes milliseconds.
"""

import contextlib
import os
import subprocess
import time
import warnings

import gi

gi.require_version('Atspi', '2.0')
warnings.simplefilter('ignore')
# pylint: disable=wrong-import-position
from gi.repository import Atspi, GLib  # noqa: E402

POLL_SECONDS = 0.03
PATIENCE_SECONDS = 30
START_SECONDS = 30
MOST_NODES = 20000
HIDDEN = '●'
# at-spi 2.46 (Debian 12) and later versions do not give the same name to a role.
WINDOWS = ('frame', 'dialog', 'window', 'alert', 'file chooser', 'application')
ROLES = {
    'button': {'push button', 'button', 'toggle button'},
    'entry': {'entry', 'text', 'password text'},
    'check box': {'check box', 'radio button'},
    'list row': {'list item', 'table row', 'list row'},
}


class JourneyError(AssertionError):
    """What was expected on screen did not come."""


def plain(text):
    """A name as a reader hears it: no mnemonic, ordinary spaces."""
    return (text or '').replace('_', '').replace('\u00a0', ' ').replace('\u202f', ' ')


def spoken(node):
    """What a reader says of a node: its name or, of a status, which has none in later versions, its text."""
    name = plain(node.get_name())
    content = node.get_text_iface() if node.get_role_name() == 'status bar' else None
    if name or content is None:
        return name
    return plain(Atspi.Text.get_text(content, 0, Atspi.Text.get_character_count(content)))


def has_role(node, role):
    return role is None or node.get_role_name() in ROLES.get(role, {role})


def extents(node):
    """(x, y, width, height) of a node in its window, None when it has no place there."""
    component = node.get_component_iface()
    box = component.get_extents(Atspi.CoordType.WINDOW) if component is not None else None
    if box is None or box.width <= 0 or box.height <= 0:
        return None
    return box.x, box.y, box.width, box.height


def centre(node):
    box = extents(node)
    return None if box is None else (box[0] + box[2] // 2, box[1] + box[3] // 2)


def pointer_place(node):
    """Where a pointer meets a node, in its X window."""
    x, y = centre(node)
    if exposes_hidden_pages(node):
        return x, y
    # Later versions of GTK count from within the border of the window.
    left, top = extents(lineage(node)[-1])[:2]
    return x - left, y - top


def lineage(node):
    """A node and its ancestors, up to its window."""
    nodes = [node]
    while nodes[-1].get_role_name() not in WINDOWS:
        parent = nodes[-1].get_parent()
        if parent is None:
            break
        nodes.append(parent)
    return nodes


def holds(node, point):
    box = extents(node)
    return box is not None and 0 <= point[0] - box[0] < box[2] and 0 <= point[1] - box[1] < box[3]


def exposes_hidden_pages(node):
    """Whether every page of a stack is on the bus; later versions put there the one in front."""
    version = node.get_application().get_toolkit_version()
    return tuple(map(int, version.split('.')[:2])) < (4, 10)


def is_shown(node):
    """Whether a user sees a node, or would by scrolling.

    With GTK 4.8 it is hidden when something else is found at its place, in another branch that fills the same
    place as its own: the page of a stack in front of it.
    """
    if node.get_role_name() in WINDOWS:
        return True
    point = centre(node)
    if point is None:
        return False
    if not exposes_hidden_pages(node):
        return node.get_state_set().contains(Atspi.StateType.SHOWING)
    ancestors = lineage(node)
    # A window that is just being mapped or taken away has no place yet.
    window = ancestors[-1].get_component_iface()
    if window is None:
        return True
    found = window.get_accessible_at_point(*point, Atspi.CoordType.WINDOW)
    if found is None:
        return True
    front = lineage(found)
    shared = next((index for index, item in enumerate(ancestors) if item in front), None)
    if not shared or front[0] == ancestors[shared]:
        return True
    branch = next(
        (item for item in reversed(ancestors[:shared]) if item.get_component_iface()), node
    )
    return not holds(branch, point)


class Application:
    """A process, its windows on the bus and what a user can do with them."""

    def __init__(self, arguments, environment=None, log=None):
        Atspi.init()
        # A busy machine must not be taken for a program that hangs.
        Atspi.set_timeout(5000, 30000)
        self.focus = None
        self.listener = Atspi.EventListener.new(self._focus_changed)
        self.listener.register('object:state-changed:focused')
        self.log = open(log or os.devnull, 'ab')
        # Fatal in the application alone: libatspi warns here about what GTK 4.8 does not offer.
        self.process = subprocess.Popen(
            [str(part) for part in arguments],
            stdout=self.log,
            stderr=subprocess.STDOUT,
            env={**os.environ, 'G_DEBUG': 'fatal-warnings', **(environment or {})},
        )
        self.node = None
        try:
            self.node = self.wait(
                self._find_application, 'the application on the bus', START_SECONDS
            )
            self.wait(self.windows, 'a window', START_SECONDS)
        except JourneyError:
            self.kill()
            raise

    # The bus

    def _find_application(self):
        return find_process(self.process.pid)

    def _focus_changed(self, event):
        if event.detail1:
            self.focus = event.source

    @staticmethod
    def pump():
        """Lets the events that the bus has sent reach their listener."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def wait(self, condition, what, patience=PATIENCE_SECONDS):
        """The first true answer of condition(); a node that vanishes meanwhile is not an error."""
        limit = time.monotonic() + patience
        while True:
            self.pump()
            try:
                answer = condition()
                if answer:
                    return answer
            except GLib.Error:
                pass
            if self.process.poll() is not None:
                raise JourneyError(
                    f'the application left with {self.process.returncode}, ' f'waiting for {what}'
                )
            if time.monotonic() > limit:
                raise JourneyError(f'no {what} after {patience} s; there are:\n{self.describe()}')
            time.sleep(POLL_SECONDS)

    def windows(self):
        self.node.clear_cache()
        children = (self.node.get_child_at_index(i) for i in range(self.node.get_child_count()))
        return [child for child in children if child is not None]

    # Looking

    def walk(self, root=None):
        """Every node, parents first, dialogs before the window they cover."""
        pending = self.windows() if root is None else [root]
        count = 0
        while pending and count < MOST_NODES:
            node = pending.pop()
            count += 1
            try:
                children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
            except GLib.Error:
                continue
            yield node
            pending.extend(child for child in reversed(children) if child is not None)

    def find_all(self, role=None, name=None, root=None, exact=False, hidden=False):
        """The nodes of a role whose name holds (or is, if exact) `name`."""
        for node in self.walk(root):
            try:
                if not has_role(node, role):
                    continue
                if name is not None:
                    label = spoken(node)
                    if label != name if exact else name not in label:
                        continue
                if hidden or is_shown(node):
                    yield node
            except GLib.Error:
                continue

    def find(self, role=None, name=None, **options):
        return next(self.find_all(role, name, **options), None)

    def get(self, role=None, name=None, patience=PATIENCE_SECONDS, **options):
        """Waits for a node that is there and shown."""
        return self.wait(
            lambda: self.find(role, name, **options), f'{role or "node"} “{name}”', patience
        )

    def wait_gone(self, role=None, name=None, patience=PATIENCE_SECONDS, **options):
        self.wait(
            lambda: self.find(role, name, **options) is None,
            f'end of {role or "node"} “{name}”',
            patience,
        )

    @staticmethod
    def states(node):
        return {state.value_nick for state in node.get_state_set().get_states()}

    def is_sensitive(self, node):
        return 'sensitive' in self.states(node)

    def focused(self, patience=PATIENCE_SECONDS):
        """The node that has the keyboard, by the event that announced it."""
        return self.wait(lambda: self.focus, 'focus', patience)

    @staticmethod
    def text(node):
        """The content of a text or entry; of anything else, its name."""
        content = node.get_text_iface()
        if content is None:
            return plain(node.get_name())
        # An end of -1 answers an empty text.
        return Atspi.Text.get_text(content, 0, Atspi.Text.get_character_count(content))

    def texts(self, root=None):
        """All that can be read below a node, in order."""
        pairs = ((node, self.text(node)) for node in self.walk(root))
        return [text for node, text in pairs if text and is_shown(node)]

    def describe(self, root=None):
        """The roles and names of the tree, for a message of failure."""
        if self.node is None:
            return '(nothing)'
        try:
            return '\n'.join(
                f'  {node.get_role_name()} “{words}”'
                for node in self.walk(root)
                if (words := spoken(node))
            )
        except GLib.Error as error:
            return f'  ({error.message})'

    # Doing

    @staticmethod
    def actions(node):
        action = node.get_action_iface()
        if action is None:
            return []
        return [
            Atspi.Action.get_action_name(action, i)
            for i in range(Atspi.Action.get_n_actions(action))
        ]

    def act(self, node, action):
        """Performs an action of a node: click, or a win.* action on a window."""
        known = self.actions(node)
        if action not in known:
            raise JourneyError(
                f'{node.get_role_name()} “{node.get_name()}” has no {action}, only {known}'
            )
        if not Atspi.Action.do_action(node.get_action_iface(), known.index(action)):
            raise JourneyError(f'{action} of “{node.get_name()}” was refused')

    def click(self, name, role='button', **options):
        """Clicks on a button once it is there and sensitive."""
        node = self.wait(
            lambda: next(
                (
                    found
                    for found in self.find_all(role, name, **options)
                    if self.is_sensitive(found) and 'click' in self.actions(found)
                ),
                None,
            ),
            f'sensitive {role} “{name}”',
        )
        self.act(node, 'click')
        return node

    def click_at(self, node, window=None):
        """A real click with the pointer, in an X window or in the last one.

        The places of later versions of GTK leave out what the style puts around a content: what has
        an action is clicked by it there, and the rest is large.
        """
        if not exposes_hidden_pages(node) and 'click' in self.actions(node):
            self.act(node, 'click')
            return
        if window is None:
            self.focus_window()
            window = self.x_windows()[-1]
        self.xdotool('mousemove', '--window', window, *pointer_place(node), 'click', 1)

    def window_action(self, action):
        """A win.* action without parameter, on the window that has it."""
        for window in reversed(self.windows()):
            if action in self.actions(window):
                self.act(window, action)
                return
        raise JourneyError(f'no window has {action}')

    def select(self, container, index):
        """Selects a row; only materialised rows exist."""
        if not Atspi.Selection.select_child(container.get_selection_iface(), index):
            raise JourneyError(f'row {index} of “{container.get_name()}” was not selected')

    def write(self, node, text):
        """Replaces the whole text of an entry or a text view, and checks that it is there."""
        editable = node.get_editable_text_iface()
        if editable is None or not Atspi.EditableText.set_text_contents(editable, text):
            raise JourneyError(f'“{node.get_name()}” cannot be written')
        # Later versions of GTK show the bus what the screen shows of a passphrase.
        shown = (text, HIDDEN * len(text))
        self.wait(lambda: self.text(node) in shown, f'text “{text}” in “{node.get_name()}”')

    def fill(self, name, text, role='entry', **options):
        node = self.get(role, name, **options)
        self.write(node, text)
        return node

    @staticmethod
    def xdotool(*arguments):
        subprocess.run(['xdotool', *map(str, arguments)], check=True)

    def keys(self, *keys):
        """Shortcuts, in the words of xdotool: ctrl+f, Return, Tab."""
        self.focus_window()
        self.xdotool('key', '--clearmodifiers', *keys)

    def type(self, text):
        """ASCII alone: the server drops accented letters."""
        if not text.isascii():
            raise ValueError('type() is for ASCII text: use write()')
        self.focus_window()
        self.xdotool('type', '--delay', 8, text)

    def x_windows(self):
        answer = subprocess.run(
            ['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
            stdout=subprocess.PIPE,
            check=False,
            text=True,
        )
        return answer.stdout.split()

    def focus_window(self):
        """Without a window manager nobody gives the focus to the last window: it is done here."""
        windows = self.wait(self.x_windows, 'an X window')
        current = subprocess.run(
            ['xdotool', 'getwindowfocus'],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            text=True,
        ).stdout.strip()
        if current not in windows:
            self.xdotool('windowfocus', '--sync', windows[-1])

    def fill_screen(self, width, height):
        for window in self.wait(self.x_windows, 'an X window')[:1]:
            self.xdotool('windowmove', window, 0, 0, 'windowsize', window, width, height)

    @staticmethod
    def screenshot(path):
        subprocess.run(['import', '-silent', '-window', 'root', str(path)], check=True)

    # Leaving

    def reconnect(self):
        """Finds the application again after it has replaced itself in the same process."""
        former = self.node

        def successor():
            node = self._find_application()
            return node if node is not None and node != former else None

        self.focus = None
        self.node = self.wait(successor, 'the new application on the bus', START_SECONDS)
        self.wait(self.windows, 'a window', START_SECONDS)

    def close(self, patience=PATIENCE_SECONDS):
        """Closes every window as a user does and gives the exit status."""
        for window in reversed(self.windows()):
            # A program that leaves at once never answers; its exit status tells whether it crashed.
            with contextlib.suppress(GLib.Error):
                if 'window.close' in self.actions(window):
                    self.act(window, 'window.close')
        try:
            status = self.process.wait(patience)
        except subprocess.TimeoutExpired as error:
            self.kill()
            raise JourneyError('the application does not leave when its window closes') from error
        self.release()
        return status

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.release()

    def release(self):
        self.listener.deregister('object:state-changed:focused')
        self.log.close()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if self.process.poll() is None:
            self.kill()


def find_process(pid):
    """The application of a process on the bus, or None."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for index in range(desktop.get_child_count()):
        try:
            node = desktop.get_child_at_index(index)
            if node is not None and node.get_process_id() == pid:
                return node
        except GLib.Error:
            continue
    return None
