# SPDX-License-Identifier: GPL-3.0-or-later
"""What tools/screenshots takes: each page, window and dialog, and the gestures that lead there."""

# The names are those of the files. A gesture is ('keys', KEY…), ('type', TEXT), ('action', NAME)
# for a win.* action, ('click', NAME, ROLE) through accessibility, ('point', NAME, ROLE) with the
# pointer, or ('write', NAME, TEXT) in an entry.


# Contacts as an old spreadsheet writes them: employers that are known, unknown, and left out.
TABLEAU = '''Collectivité;Nom;Prénom;Type de contact;Fonction;Mail;Observations
CCAS de Fontaine-les-Saules;Fabre;Chloé;DRH;Directrice des ressources humaines;c.fabre@fontaine-les-saules.example;
CCAS de Fontaine-les-Saules;Noël;Yves;Signataire;Président;;à rappeler
Mairie de Nullepart;Perdu;Jean;DRH;;;
CCAS de Fontaine-les-Saules;Œuvrard;Zoé;Patron;;;
;Garde;Luc;;;;
'''


# A template of another centre, with a fault.
MODELE = '''# {{ titre }}

Pour {{ agent.nm }}, à l’issue de son accompagnement.

## Ce que nous avons vu ensemble

{{ blocs }}
'''


def menu(button, item):
    return [('click', button, 'button'), ('click', item, 'menu item')]


def list_before(bases):
    """What comes before a base is open, and bases with little in them."""
    empty = ['--base', bases['vide']]
    return {
        'premier-lancement': ([], []),
        'phrase': (['--base', bases['phrase']], []),
        'echec': (['--base', bases['abimee']], []),
        'vide': (empty, []),
        'vide-agenda': ([*empty, '--place=agenda'], []),
        'vide-annuaires': ([*empty, '--place=annuaires'], []),
        'trois': (['--base', bases['trois']], [('click', 'Effacer les filtres', 'button')]),
    }


def list_dossier(synthese, livret):
    """The pages of a dossier and what opens above them."""
    documents = [*synthese, '--page=documents']
    drafts = [('point', 'Synthèse', 'list item'), ('click', 'Garder un brouillon', 'button')]
    return {
        'dossiers': (synthese, []),
        'entretiens': ([*synthese, '--page=entretiens'], []),
        'synthese': ([*synthese, '--page=synthese'], []),
        'livret': ([*livret, '--page=synthese'], []),
        'documents': (documents, []),
        'documents-apercu': (documents, drafts[:1]),
        'documents-lecteur': (documents, drafts),
        'comparer': (
            documents,
            [
                *drafts,
                drafts[1],
                *menu('Plus d’actions sur ce document', 'Comparer avec une autre version…'),
            ],
        ),
        'finaliser': (documents, [*drafts[:1], ('click', 'Finaliser…', 'button')]),
        'historique': ([*synthese, '--page=historique'], []),
        'preparation': ([*synthese, '--page=preparation'], []),
        'planifier': (synthese, [('click', 'Planifier un entretien', 'button')]),
        'echange': (synthese, [('click', 'Noter un échange', 'button')]),
        'rappel': (synthese, [('click', 'Ajouter un rappel', 'button')]),
        'demarche': (synthese, [('click', 'Ajouter une démarche', 'button')]),
        'capture': ([*synthese, '--date=2026-11-13'], [('keys', 'ctrl+n')]),
    }


def list_base(bases, opened):
    """The other places, the windows and the dialogs of the application."""
    annuaires = [*opened, '--place=annuaires']
    fault = [
        ('action', 'win.modeles'),
        ('point', 'Texte du modèle', 'text'),
        ('type', 'Pour {{ agent.nm }}.'),
    ]
    adapt = [
        ('click', 'Adapter…', 'button'),
        ('write', 'Nom de la prestation', 'Bilan à deux voix'),
        ('click', 'Enregistrer…', 'button'),
    ]
    choose = [('click', 'Choisir plusieurs dossiers', 'button'), ('click', 'Tous', 'button')]
    return {
        'recherche': (opened, [('keys', 'ctrl+f'), ('type', 'march')]),
        'recherche-vide': (opened, [('keys', 'ctrl+f'), ('type', 'zzzz')]),
        'choix': (opened, choose),
        'a-imprimer': (opened, [('keys', 'ctrl+shift+p')]),
        'a-signer': (opened, [('keys', 'ctrl+shift+s'), ('keys', 'ctrl+r')]),
        'tableau': (opened, [('keys', 'ctrl+t')]),
        'tableau-choix': (opened, [('keys', 'ctrl+t'), *choose]),
        'tirage': (opened, [*choose, ('click', 'Imprimer pour les dossiers choisis', 'button')]),
        'sauvegarder': (opened, [('action', 'win.backup')]),
        'restaurer': (
            opened,
            [('action', 'win.restore'), ('type', bases['trois']), ('keys', 'Return')],
        ),
        'nouveau-dossier': (opened, [('keys', 'ctrl+shift+n')]),
        'centre': (opened, [('action', 'win.edit-centre')]),
        'preferences': (opened, [('keys', 'ctrl+comma')]),
        'aide': (opened, [('keys', 'F1')]),
        'raccourcis': (opened, [('keys', 'ctrl+question')]),
        'agenda': ([*opened, '--place=agenda'], []),
        'agenda-jour': ([*opened, '--place=agenda-jour'], []),
        'agenda-semaine': ([*opened, '--place=agenda-semaine'], []),
        'agenda-liste': ([*opened, '--place=agenda-liste'], []),
        'prestations': ([*opened, '--place=prestations'], []),
        'modeles': (opened, [('action', 'win.modeles')]),
        'modeles-menu': (opened, [('action', 'win.modeles'), ('click', 'Menu du modèle', 'button')]),
        'modeles-exemple': (
            opened,
            [
                ('action', 'win.modeles'),
                ('click', 'Montrer la page d’un autre dossier', 'button'),
                ('type', 'mer'),
            ],
        ),
        'modeles-importer': (
            opened,
            [
                ('action', 'win.modeles'),
                *menu('Menu du modèle', 'Importer d’un fichier…'),
                ('type', bases['modele']),
                ('keys', 'Return'),
            ],
        ),
        'modeles-faute': (opened, fault),
        'modeles-comparer': (
            opened,
            [*fault, ('click', 'Menu du modèle', 'button'), ('click', 'Comparer au modèle de Jalons', 'menu item')],
        ),
        'modeles-inserer': (opened, [('action', 'win.modeles'), ('click', 'Insérer', 'page tab')]),
        'adapter': ([*opened, '--place=prestations'], [('click', 'Adapter…', 'button')]),
        'adapter-enonces': (
            [*opened, '--place=prestations'],
            [('click', 'Adapter…', 'button'), *[('keys', 'shift+Tab')] * 3],
        ),
        'adapter-enregistrer': ([*opened, '--place=prestations'], adapt),
        'versions': (
            [*opened, '--place=prestations'],
            [*adapt, ('keys', 'ctrl+Return'), ('click', 'Comparer…', 'button')],
        ),
        'tarif': ([*opened, '--place=prestations'], [('click', 'Nouveau tarif…', 'button')]),
        'annuaires': (annuaires, []),
        'agent': (annuaires, [('point', 'Aubanel', 'list item')]),
        'collectivite': (
            annuaires,
            [('click', 'Collectivités', 'button'), ('point', 'CCAS', 'list item')],
        ),
        'nouvelle-fiche': (annuaires, [('click', 'Nouvelle fiche', 'button')]),
        'importer': (
            annuaires,
            [
                *menu('Autres actions sur l’annuaire', 'Importer des contacts de collectivités…'),
                ('type', bases['tableau']),
                ('keys', 'Return'),
            ],
        ),
        'fusion': (
            annuaires,
            [
                ('point', 'Aubanel', 'list item'),
                ('click', 'Fusionner avec une autre fiche…', 'button'),
                ('keys', 'Down'),
                ('keys', 'Down'),
                ('keys', 'Return'),
            ],
        ),
    }


def list_places(bases, synthese, livret):
    """NAME → (arguments of the application, gestures)."""
    opened = ['--base', bases['demonstration']]
    return {
        **list_before(bases),
        **list_dossier(
            [*opened, f'--dossier={synthese}'], [*opened, f'--dossier={livret}']
        ),
        **list_base(bases, opened),
    }
