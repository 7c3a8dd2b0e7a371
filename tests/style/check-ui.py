#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Interface files: classes of the floor, listed resources, translatable texts, named buttons."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from common import files, main, read

NEWER = set(
    '''
    GtkFileDialog GtkAlertDialog GtkUriLauncher GtkFileLauncher GtkColorDialog GtkFontDialog
    GtkColorDialogButton GtkFontDialogButton GtkListHeader GtkScrollInfo GtkPrintDialog
    GtkColumnViewSorter GtkColumnViewRow GtkGraphicsOffload
    AdwBanner AdwTabOverview AdwToolbarView AdwNavigationView AdwNavigationPage
    AdwNavigationSplitView AdwOverlaySplitView AdwBreakpoint AdwBreakpointBin AdwSpinRow
    AdwSwitchRow AdwDialog AdwAlertDialog AdwAboutDialog AdwPreferencesDialog AdwSpinner
    AdwButtonRow AdwBottomSheet AdwMultiLayoutView AdwToggleGroup AdwWrapBox AdwInlineViewSwitcher
    AdwShortcutsDialog AdwSidebar'''.split()
)
DEPRECATED = set(
    '''
    GtkTreeView GtkListStore GtkTreeStore GtkCellView GtkComboBox GtkComboBoxText GtkIconView
    GtkEntryCompletion GtkDialog GtkMessageDialog GtkAssistant GtkInfoBar GtkStatusbar
    GtkFileChooserWidget GtkFileChooserDialog GtkColorButton GtkFontButton GtkAppChooserButton
    GtkLockButton GtkVolumeButton AdwLeaflet AdwFlap AdwSqueezer AdwViewSwitcherTitle
    AdwEnumListModel AdwMessageDialog AdwAboutWindow AdwPreferencesWindow'''.split()
)
TEXT_PROPERTIES = {
    'label',
    'title',
    'subtitle',
    'description',
    'tooltip-text',
    'placeholder-text',
    'text',
    'button-label',
    'heading',
    'body',
}
BUTTONS = {'GtkButton', 'GtkToggleButton', 'GtkMenuButton', 'AdwSplitButton'}
NAMES = {'Jalons'}
LETTER = re.compile(r'[^\W\d_]')


def property_of(item, name):
    for child in item.findall('property'):
        if child.get('name', '').replace('_', '-') == name:
            return child
    return None


def is_named(item):
    """A label, a tooltip, or what the accessibility tree is told."""
    if any(property_of(item, name) is not None for name in ('label', 'tooltip-text')):
        return True
    if any(child.get('name') in ('label', 'tooltip-text') for child in item.findall('binding')):
        return True
    accessibility = item.find('accessibility')
    if accessibility is not None:
        for child in accessibility:
            if child.get('name') in ('label', 'labelled-by'):
                return True
    return any(
        child.get('class') not in (None, 'GtkImage')
        for child in item.findall('./child/object') + item.findall('./property/object')
    )


def check_classes(path, tree):
    for item in tree.iter():
        for name in {item.get('class'), item.get('parent')} - {None}:
            if name in NEWER:
                yield f'{path}: {name} is newer than GTK 4.8 and libadwaita 1.2'
            if name in DEPRECATED:
                yield f'{path}: {name} is deprecated later'


def check_texts(path, tree):
    for item in tree.iter():
        name = item.get('name', '').replace('_', '-')
        is_text = item.tag == 'property' and name in TEXT_PROPERTIES
        is_text = is_text or (item.tag == 'attribute' and name == 'label')
        text = (item.text or '').strip()
        if (
            is_text
            and LETTER.search(text)
            and text not in NAMES
            and item.get('translatable') is None
        ):
            yield f'{path}: “{text}” ({name}) is not translatable'
        if item.tag == 'property' and '<' in text and 'translatable=' in text:
            yield f'{path}: a template in the text of “{name}”: its strings are never extracted'


def check_buttons(path, tree):
    for item in tree.iter('object'):
        if item.get('class') in BUTTONS and not is_named(item):
            who = item.get('id') or item.get('class')
            yield f'{path}: {who} has neither a label, a tooltip nor an accessible label'


def check(root):
    findings = []
    listed = set()
    for path in files(root, ['ui', 'src', 'data'], ['.gresource.xml']):
        for item in ElementTree.fromstring(read(root, path)).iter('file'):
            listed.add(Path(path.parent, item.text.strip()))
    for path in files(root, ['ui'], ['.ui']):
        if path not in listed:
            findings.append(f'{path}: in no .gresource.xml')
        try:
            tree = ElementTree.fromstring(read(root, path))
        except ElementTree.ParseError as error:
            findings.append(f'{path}: {error}')
            continue
        findings += check_classes(path, tree)
        findings += check_texts(path, tree)
        findings += check_buttons(path, tree)
    return findings


RESOURCE = (
    '<gresources><gresource prefix="/a"><file preprocess="xml-stripblanks">app/a.ui</file>'
    '</gresource></gresources>'
)


def interface(content):
    return {'ui/app.gresource.xml': RESOURCE, 'ui/app/a.ui': f'<interface>{content}</interface>'}


CASES = [
    (
        'clean',
        interface(
            '<object class="GtkButton"><property name="icon-name">a-symbolic</property>'
            '<property name="tooltip-text" translatable="yes">Menu</property></object>'
        ),
        None,
    ),
    (
        'accessible',
        interface(
            '<object class="GtkMenuButton"><accessibility>'
            '<property name="label" translatable="yes">Menu</property>'
            '</accessibility></object>'
        ),
        None,
    ),
    (
        'child with a text',
        interface(
            '<object class="GtkButton"><child><object class="AdwButtonContent">'
            '<property name="label" translatable="yes">A</property>'
            '</object></child></object>'
        ),
        None,
    ),
    (
        'icon button',
        interface(
            '<object class="GtkButton" id="menu">'
            '<property name="icon-name">a-symbolic</property></object>'
        ),
        'menu has neither',
    ),
    (
        'image button',
        interface(
            '<object class="GtkToggleButton"><child><object class="GtkImage"/>' '</child></object>'
        ),
        'GtkToggleButton has neither',
    ),
    ('newer', interface('<object class="AdwBanner"/>'), 'AdwBanner is newer'),
    ('newer parent', interface('<template class="A" parent="AdwDialog"/>'), 'AdwDialog is newer'),
    ('deprecated', interface('<object class="GtkComboBoxText"/>'), 'GtkComboBoxText is deprecated'),
    (
        'text',
        interface('<object class="GtkLabel"><property name="label">Dossier</property></object>'),
        'not translatable',
    ),
    (
        'name',
        interface('<object class="GtkWindow"><property name="title">Jalons</property></object>'),
        None,
    ),
    (
        'figure',
        interface('<object class="GtkLabel"><property name="label">1</property></object>'),
        None,
    ),
    (
        'menu',
        interface('<menu><item><attribute name="label">Quit</attribute></item></menu>'),
        'not translatable',
    ),
    (
        'row template',
        interface(
            '<object class="GtkBuilderListItemFactory"><property name="bytes">'
            '<![CDATA[<p translatable="yes"/>]]></property></object>'
        ),
        'never extracted',
    ),
    ('not listed', {'ui/app/b.ui': '<interface/>'}, 'in no .gresource.xml'),
    ('broken', interface('<object>'), 'mismatched tag'),
]

if __name__ == '__main__':
    main(check, __doc__, CASES)
