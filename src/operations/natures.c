/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/dossiers.h"

#include <glib/gi18n-lib.h>

/* What the operations are called in the history and in "Undone: …". */

static const CodeLibelle natures[] = {
  { "base", N_("Creation of the base") },
  { "centre", N_("Centre edited") },
  { "dossier-nouveau", N_("New dossier") },
  { "dossier", N_("Dossier edited") },
  { "agent", N_("Employee edited") },
  { "collectivite", N_("Employer edited") },
  { "agent-nouveau", N_("New employee") },
  { "agent-supprime", N_("Employee deleted") },
  { "agents-fusion", N_("Employees merged") },
  { "collectivite-nouvelle", N_("New employer") },
  { "collectivite-supprimee", N_("Employer deleted") },
  { "collectivites-fusion", N_("Employers merged") },
  { "annuaire-import", N_("Import into the directory") },
  { "contact-nouveau", N_("Contact added") },
  { "contact", N_("Contact edited") },
  { "contact-supprime", N_("Contact removed") },
  { "accord", N_("Consent recorded") },
  { "proposition", N_("First appointment proposed") },
  { "statut", N_("Change of status") },
  { "convention-envoi", N_("Agreement sent") },
  { "signature", N_("Signature of the agreement") },
  { "convention-heures", N_("Hours agreed") },
  { "avenant", N_("Amendment") },
  { "avenant-signature", N_("Signature of the amendment") },
  { "avenant-supprime", N_("Amendment given up") },
  { "territoire", N_("Territory of the employer") },
  { "francais", N_("French read and written") },
  { "restauration", N_("Earlier value restored") },
  { "prestation-version", N_("New version of a service") },
  { "prestation-nouvelle", N_("New service of the centre") },
  { "tarif", N_("Price entered") },
  { "modele", N_("Template adapted") },
  { "modele-livre", N_("Back to the template of Jalons") },
  { "prestation-dossier", N_("Dossier moved to another version of its service") },
  { "phase", N_("Phase edited") },
  { "phase-ajoutee", N_("Phase added to the dossier") },
  { "phase-retiree", N_("Phase dropped from the dossier") },
  { "phase-deplacee", N_("Phase moved") },
  { "ecart", N_("Adaptation explained") },
  { "ecart-retire", N_("Adaptation taken back") },
  { "objectif", N_("Objective ticked") },
  { "entretien-prevu", N_("Meeting planned") },
  { "entretien-modifie", N_("Meeting edited") },
  { "entretien-deplace", N_("Meeting moved") },
  { "entretien-copie", N_("Meeting copied") },
  { "entretien-statut", N_("Status of the meeting") },
  { "entretien-supprime", N_("Meeting deleted") },
  { "indisponibilite", N_("Unavailability") },
  { "indisponibilite-deplacee", N_("Unavailability moved") },
  { "indisponibilite-supprimee", N_("Unavailability deleted") },
  { "indisponibilites-importees", N_("Unavailabilities imported") },
  { "resume", N_("Shared summary written") },
  { "notes", N_("Confidential notes written") },
  { "temps", N_("Time recorded") },
  { "temps-supprime", N_("Time deleted") },
  { "echange-note", N_("Call or mail noted") },
  { "echange", N_("Call or mail edited") },
  { "echange-supprime", N_("Call or mail deleted") },
  { "rappel-ajoute", N_("Reminder added") },
  { "rappel", N_("Reminder edited") },
  { "rappel-fait", N_("Reminder ticked") },
  { "rappel-supprime", N_("Reminder deleted") },
  { "demarche-ajoutee", N_("Step added") },
  { "demarche", N_("Step edited") },
  { "demarche-statut", N_("Status of the step") },
  { "demarche-supprimee", N_("Step deleted") },
  { "section-ajoutee", N_("Section added") },
  { "section", N_("Section written") },
  { "section-partage", N_("Sharing of a section") },
  { "section-supprimee", N_("Section deleted") },
  { "liste", N_("List written") },
  { "action-ajoutee", N_("Action added") },
  { "action", N_("Action edited") },
  { "action-supprimee", N_("Action deleted") },
  { "document", N_("Document kept") },
  { "document-final", N_("Document finalised") },
  { "document-supprime", N_("Draft of a document deleted") },
  { "document-imprime", N_("Document printed") },
  { "piece-ajoutee", N_("Piece joined") },
  { "piece", N_("Piece edited") },
  { "piece-acces", N_("Readers of a piece changed") },
  { "piece-supprimee", N_("Piece removed") },
  { "import", N_("Import") },
  { "brouillon", N_("Draft") },
  { "reglage", N_("Setting") },
  { "annulation", N_("Undo") },
  { NULL, NULL },
};

/**
 * operations_list_natures:
 *
 * Returns: (transfer none): every nature, with its label, ended by a NULL code
 */
const CodeLibelle *
operations_list_natures (void)
{
  return natures;
}

/**
 * operations_nature_libelle:
 * @nature: (nullable): what an operation is called in the history
 *
 * Returns: (transfer none): its label, translated; that of any change for what a newer version wrote
 */
const char *
operations_nature_libelle (const char *nature)
{
  for (const CodeLibelle *connue = natures; connue->code != NULL; connue++)
    if (g_strcmp0 (connue->code, nature) == 0)
      return _(connue->libelle);

  return _("Change");
}
