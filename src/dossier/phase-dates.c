/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/phase-dates.h"

#include "base/formats.h"
#include "dossier/dossier-textes.h"
#include "dossier/fiche-edition.h"
#include "operations/dossiers.h"
#include "operations/operations-error.h"
#include "widgets/date-entry.h"
#include "widgets/formulaire-window.h"

#include <glib/gi18n.h>

static const struct
{
  const char *champ;
  const char *libelle;
} champs[] = {
  { "prevue_du", N_("Planned _from") },
  { "prevue_au", N_("Planned _to") },
  { "debut", N_("_Begun on") },
  { "fin", N_("_Ended on") },
};

typedef struct
{
  GtkWidget *page;
  DossierCourant *courant;
  char *dossier;
  char *code;
  GtkWidget *dates[G_N_ELEMENTS (champs)];
} Saisie;

static void
saisie_free (gpointer data)
{
  Saisie *self = data;

  g_object_unref (self->page);
  g_object_unref (self->courant);
  g_free (self->dossier);
  g_free (self->code);
  g_free (self);
}

static char *
format_periode (gint64      du,
                gint64      au,
                const char *entre,
                const char *depuis,
                const char *jusque)
{
  g_autofree char *debut = format_jour (du, FORMAT_JOUR_DATE);
  g_autofree char *fin = format_jour (au, FORMAT_JOUR_DATE);

  if (du != CHAMP_ABSENT && au != CHAMP_ABSENT && du != au)
    return g_strdup_printf ("%s %s – %s", entre, debut, fin);
  if (du != CHAMP_ABSENT)
    return g_strdup_printf ("%s %s", du == au ? entre : depuis, debut);
  if (au != CHAMP_ABSENT)
    return g_strdup_printf ("%s %s", jusque, fin);

  return NULL;
}

/**
 * phase_dates_format:
 * @phase: (nullable): a phase
 *
 * Returns: (transfer full): when it was planned, when it was held
 */
char *
phase_dates_format (Phase *phase)
{
  g_autofree char *prevue = NULL;
  g_autofree char *reelle = NULL;

  if (phase != NULL)
    {
      prevue = format_periode (phase->prevue_du, phase->prevue_au, _("Planned:"),
                               _("Planned from"), _("Planned until"));
      reelle = format_periode (phase->debut, phase->fin, _("held:"), _("begun on"),
                               _("ended on"));
    }
  if (prevue == NULL && reelle == NULL)
    return g_strdup (_("No dates yet"));
  if (prevue == NULL || reelle == NULL)
    return prevue != NULL ? g_steal_pointer (&prevue) : g_steal_pointer (&reelle);

  return g_strdup_printf ("%s · %s", prevue, reelle);
}

/* A dossier that was imported may lack rows that its prestation has: they come when they serve. */
static Fiche *
create_phase (Saisie         *self,
              DossierComplet *complet)
{
  Fiche *phase = g_object_new (TYPE_PHASE, NULL);

  fiche_set_portee (phase, self->dossier);
  fiche_put_texte (phase, "code", self->code);
  fiche_put_nombre (phase, "rang", dossier_find_phase_rang (complet, self->code));

  return phase;
}

static gboolean
check (Phase   *phase,
       GError **error)
{
  const gboolean prevue = phase->prevue_du != CHAMP_ABSENT && phase->prevue_au != CHAMP_ABSENT &&
                          phase->prevue_du > phase->prevue_au;
  const gboolean reelle = phase->debut != CHAMP_ABSENT && phase->fin != CHAMP_ABSENT &&
                          phase->debut > phase->fin;

  if (!prevue && !reelle)
    return TRUE;

  return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("A phase ends after it begins."));
}

static gboolean
validate_cb (gpointer   data,
             GError   **error)
{
  Saisie *self = data;
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  Phase *phase = dossier_complet_get_phase (complet, self->code);
  g_autoptr (Fiche) copie = phase != NULL ? fiche_copy (JALONS_FICHE (phase))
                                          : create_phase (self, complet);

  for (guint i = 0; i < G_N_ELEMENTS (champs); i++)
    {
      if (!date_entry_is_valid (JALONS_DATE_ENTRY (self->dates[i])))
        return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                                 _("Give the day, as in 24/11/2026."));
      fiche_put_nombre (copie, champs[i].champ,
                        date_entry_get_jour (JALONS_DATE_ENTRY (self->dates[i])));
    }
  if (!check (JALONS_PHASE (copie), error) ||
      !fiches_save (dossier_courant_get_repository (self->courant), "phase", &copie, 1, error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Dates of the phase saved"), TRUE);

  return TRUE;
}

/**
 * phase_dates_present:
 * @page: a widget of the window
 * @code: a phase
 *
 * Asks for the dates of a phase, planned and real; each may be empty.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
phase_dates_present (GtkWidget      *page,
                     DossierCourant *courant,
                     const char     *code)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  Phase *phase = dossier_complet_get_phase (complet, code);
  FormulaireWindow *window =
    formulaire_window_new (page, phase_get_libelle (complet, code), _("_Save"));
  Saisie *saisie = g_new0 (Saisie, 1);

  saisie->page = g_object_ref (page);
  saisie->courant = g_object_ref (courant);
  saisie->dossier = g_strdup (dossier_courant_get_uuid (courant));
  saisie->code = g_strdup (code);
  for (guint i = 0; i < G_N_ELEMENTS (champs); i++)
    {
      const Champ *champ = fiche_table_find (&phase_table, champs[i].champ);

      saisie->dates[i] = date_entry_new ();
      if (phase != NULL)
        date_entry_set_jour (JALONS_DATE_ENTRY (saisie->dates[i]),
                             fiche_get_nombre (JALONS_FICHE (phase), champ));
      formulaire_window_add_field (window, _(champs[i].libelle), saisie->dates[i]);
    }
  formulaire_window_set_validate (window, validate_cb, saisie, saisie_free);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}
