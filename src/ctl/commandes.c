/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/commande.h"

#include <glib/gi18n.h>

static const Commande commandes[] = {
  { "init", "[--centre CODE|tous] [--sans-phrase | --passphrase-file FILE]",
    N_("Make a new base"), "centre sans-phrase", ACCES_AUCUN, 0, 0, run_init, print_base },
  { "demo", "[--date DATE]",
    N_("Make a base with fictional dossiers"), "", ACCES_AUCUN, 0, 0, run_demo, print_base },
  { "generate", "--dossiers N --seed S [--date DATE]",
    N_("Make a base with N synthetic dossiers"), "dossiers seed", ACCES_AUCUN, 0, 0, run_generate,
    print_base },
  { "prestations", "[CODE]",
    N_("Describe the services"), "", ACCES_FACULTATIF, 0, 1, run_prestations, print_prestations },
  { "tarif", "CODE --date DATE [--affiliee oui|non] [--cme oui|non] [--fiphfp-cadre oui|non] "
    "[--fiphfp-collectivite oui|non] [--fiphfp-contribution oui|non]",
    N_("Tell the price of a service"),
    "affiliee cme fiphfp-cadre fiphfp-collectivite fiphfp-contribution", ACCES_FACULTATIF, 1, 1,
    run_tarif, print_tarif },
  { "import", "FILE [--remplacer] [--essai]",
    N_("Bring dossiers in, all or none"), "remplacer essai", ACCES_ECRITURE, 1, 1, run_import,
    print_import },
  { "export", "[REF…] [-o FILE]",
    N_("Write dossiers as documents"), "output", ACCES_LECTURE, 0, G_MAXUINT, run_export,
    print_export },
  { "list", "[--filtre TEXT] [--statut S] [--prestation P] [--retard]",
    N_("List the dossiers"), "filtre statut prestation retard", ACCES_LECTURE, 0, 0, run_list,
    print_list },
  { "show", "REF",
    N_("Show a dossier"), "", ACCES_LECTURE, 1, 1, run_show, print_show },
  { "pieces", "REF [-o FOLDER]",
    N_("List the pieces of a dossier, and write their files"), "output", ACCES_LECTURE, 1, 1,
    run_pieces, print_pieces },
  { "joindre", "REF FILE… [--genre G] [--acces conseiller|secretariat]",
    N_("Join files to a dossier, sealed"), "genre acces", ACCES_ECRITURE, 2, G_MAXUINT, run_joindre,
    print_pieces },
  { "regles", "REF",
    N_("Tell what each rule says of a dossier"), "", ACCES_LECTURE, 1, 1, run_regles, print_regles },
  { "statut", "REF NEW [--raison TEXT]",
    N_("Move a dossier to another status"), "raison", ACCES_ECRITURE, 2, 2, run_statut, print_base },
  { "echeances", "[REF]",
    N_("List what is due"), "", ACCES_LECTURE, 0, 1, run_echeances, print_echeances },
  { "render", "DOCUMENT REF… -o FILE|FOLDER [--brouillon] [--theme NAME] [--modele FILE]"
    " [--entretien UUID|N]",
    N_("Make documents of dossiers"), "output brouillon theme modele entretien", ACCES_LECTURE, 2, G_MAXUINT, run_render,
    print_render },
  { "modeles", "[DOCUMENT] [-o FILE | --modele FILE]",
    N_("Tell the template of a document, or the faults of another one"), "output modele",
    ACCES_FACULTATIF, 0, 1, run_modeles, print_modeles },
  { "modele-adapte", "DOCUMENT FILE",
    N_("Put a template of the centre in use, where it has no fault"), "", ACCES_ECRITURE, 2, 2,
    run_modele_adapte, print_modeles },
  { "modele-livre", "DOCUMENT",
    N_("Go back to the template of Jalons"), "", ACCES_ECRITURE, 1, 1, run_modele_livre,
    print_modeles },
  { "check-pdf", "FILE…",
    N_("Check that PDF files are accessible and archivable"), "", ACCES_AUCUN, 1, G_MAXUINT,
    run_check_pdf, print_check_pdf },
  { "agenda", "--du DATE --au DATE [--ics FILE]",
    N_("List the meetings between two days"), "du au ics", ACCES_LECTURE, 0, 0, run_agenda,
    print_agenda },
  { "historique", "REF",
    N_("Tell who changed what, and when"), "", ACCES_LECTURE, 1, 1, run_historique,
    print_historique },
  { "undo", "",
    N_("Undo the last operation"), "", ACCES_ECRITURE, 0, 0, run_undo, print_base },
  { "redo", "",
    N_("Do again what was last undone"), "", ACCES_ECRITURE, 0, 0, run_redo, print_base },
  { "check", "",
    N_("Check that every record opens"), "", ACCES_LECTURE, 0, 0, run_check, print_check },
  { "backup", "FILE",
    N_("Copy the base, and check the copy"), "", ACCES_LECTURE, 1, 1, run_backup, print_base },
  { "restore", "FILE [--remplacer]",
    N_("Put a copy back in place of the base"), "remplacer", ACCES_AUCUN, 1, 1, run_restore,
    print_base },
};

/**
 * commandes_list:
 * @n: (out): how many
 *
 * Returns: (array length=n) (transfer none): the commands, in the order of the help
 */
const Commande *
commandes_list (guint *n)
{
  *n = G_N_ELEMENTS (commandes);
  return commandes;
}
