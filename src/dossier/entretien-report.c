/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/entretien-report.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/dossier-textes.h"
#include "dossier/fiche-edition.h"
#include "operations/dossiers.h"
#include "operations/operations-error.h"
#include "widgets/date-entry.h"
#include "widgets/formulaire-window.h"
#include "widgets/time-entry.h"

#include <glib/gi18n.h>

#define SEMAINE 7

typedef struct
{
  GtkWidget *page;
  DossierCourant *courant;
  char *entretien;
  GtkWidget *date;
  GtkWidget *heure;
} Saisie;

static void
saisie_free (gpointer data)
{
  Saisie *self = data;

  g_object_unref (self->page);
  g_object_unref (self->courant);
  g_free (self->entretien);
  g_free (self);
}

/* The new one is like the former in all but its time, without what was written of it. */
static Fiche *
create_next (Entretien *entretien,
             gint64     debut,
             guint      rang)
{
  Fiche *suivant = g_object_new (TYPE_ENTRETIEN, NULL);

  fiche_assign (suivant, JALONS_FICHE (entretien));
  fiche_put_nombre (suivant, "debut", debut);
  fiche_put_nombre (suivant, "rang", rang);
  fiche_put_texte (suivant, "statut", "prevu");
  fiche_put_texte (suivant, "resume", NULL);

  return suivant;
}

static gboolean
validate_cb (gpointer   data,
             GError   **error)
{
  Saisie *self = data;
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  Entretien *entretien = dossier_find_entretien (complet, self->entretien);
  const gint64 jour = date_entry_get_jour (JALONS_DATE_ENTRY (self->date));
  const gint64 minutes = time_entry_get_minutes (JALONS_TIME_ENTRY (self->heure));
  g_autoptr (Fiche) reporte = NULL;
  g_autoptr (Fiche) suivant = NULL;
  Fiche *fiches[2];

  if (entretien == NULL || jour == CHAMP_ABSENT || minutes == CHAMP_ABSENT)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Give the new day and the new time."));

  reporte = fiche_copy (JALONS_FICHE (entretien));
  fiche_put_texte (reporte, "statut", "reporte");
  suivant = create_next (entretien, instant_from_local (jour, (gint) minutes),
                         complet->entretiens->len);
  fiches[0] = reporte;
  fiches[1] = suivant;
  if (!fiches_save (dossier_courant_get_repository (self->courant), "entretien-deplace", fiches,
                    G_N_ELEMENTS (fiches), error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Meeting postponed"), TRUE);

  return TRUE;
}

/**
 * entretien_report_present:
 * @page: a widget of the window
 * @entretien: the one that is postponed
 *
 * Asks for another day. The former entretien stays, marked as postponed, and a new one is planned:
 * one step that can be undone.
 *
 * Returns: (transfer none) (nullable): the form
 */
GtkWindow *
entretien_report_present (GtkWidget      *page,
                          DossierCourant *courant,
                          const char     *entretien)
{
  Entretien *fiche = dossier_find_entretien (dossier_courant_get_complet (courant), entretien);
  FormulaireWindow *window;
  Saisie *saisie;

  if (fiche == NULL)
    return NULL;

  window = formulaire_window_new (page, _("Postpone the meeting"), _("_Postpone"));
  saisie = g_new0 (Saisie, 1);
  saisie->page = g_object_ref (page);
  saisie->courant = g_object_ref (courant);
  saisie->entretien = g_strdup (entretien);
  saisie->date = date_entry_new ();
  saisie->heure = time_entry_new (TIME_ENTRY_HEURE);
  date_entry_set_jour (JALONS_DATE_ENTRY (saisie->date),
                       MAX (instant_get_jour (fiche->debut) + SEMAINE, jour_today ()));
  time_entry_set_minutes (JALONS_TIME_ENTRY (saisie->heure), instant_get_minute (fiche->debut));
  formulaire_window_add_sentence (window, _("The meeting stays in the list, marked as postponed; "
                                            "a new one is planned."));
  formulaire_window_add_field (window, _("New _day"), saisie->date);
  formulaire_window_add_field (window, _("New _time"), saisie->heure);
  formulaire_window_set_validate (window, validate_cb, saisie, saisie_free);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}
