/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/convention-dialogs.h"

#include "dossier/saisie.h"
#include "model/codes.h"
#include "model/parcours.h"
#include "operations/conventions.h"
#include "operations/operations-error.h"
#include "widgets/date-entry.h"
#include "widgets/time-entry.h"

#include <glib/gi18n.h>

static Convention *
find_convention (DossierComplet *complet,
                 const char     *uuid)
{
  for (guint i = 0; i < complet->conventions->len; i++)
    if (g_strcmp0 (fiche_get_uuid (complet->conventions->pdata[i]), uuid) == 0)
      return complet->conventions->pdata[i];

  return NULL;
}

static GtkWidget *
add_heures (FormulaireWindow *window,
            Convention       *convention)
{
  GtkWidget *heures = time_entry_new (TIME_ENTRY_DUREE);

  if (convention != NULL)
    time_entry_set_minutes (JALONS_TIME_ENTRY (heures), convention->heures_minutes);
  formulaire_window_add_field (window, _("_Hours agreed"), heures);

  return heures;
}

static gint64
get_heures (Saisie *self)
{
  return time_entry_get_minutes (JALONS_TIME_ENTRY (self->choix));
}

static gboolean
heures_cb (gpointer   data,
           GError   **error)
{
  Saisie *self = data;

  if (!time_entry_is_valid (JALONS_TIME_ENTRY (self->choix)))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Give the hours agreed, as in 24 h or 20 h 30."));
  if (!conventions_set_heures (saisie_get_repository (self), self->dossier, get_heures (self), error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Hours agreed recorded"), TRUE);
  return TRUE;
}

/**
 * convention_dialog_heures:
 * @page: a widget of the window
 *
 * Asks for the hours of the convention; empty, it says none.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
convention_dialog_heures (GtkWidget      *page,
                          DossierCourant *courant)
{
  FormulaireWindow *window =
    formulaire_window_new (page, _("Hours of the agreement"), _("_Record"));
  Saisie *saisie = saisie_new (page, courant, NULL);

  formulaire_window_add_sentence (window, _("Those that the parties sign for. More hours than these "
                                            "need an amendment."));
  saisie->choix =
    add_heures (window, dossier_complet_get_convention (dossier_courant_get_complet (courant)));

  return saisie_present (window, heures_cb, saisie);
}

static gboolean
avenant_cb (gpointer   data,
            GError   **error)
{
  Saisie *self = data;
  g_autofree char *nouveau = NULL;

  if (self->code != NULL)
    {
      if (!avenants_set_heures (saisie_get_repository (self), self->code, get_heures (self), error))
        return FALSE;
    }
  else
    {
      nouveau = avenants_add (saisie_get_repository (self), self->dossier, get_heures (self), error);
      if (nouveau == NULL)
        return FALSE;
    }

  dossier_courant_show_toast (self->page, _("Amendment recorded"), TRUE);
  return TRUE;
}

/**
 * convention_dialog_avenant:
 * @page: a widget of the window
 * @avenant: (nullable): the one to change; NULL for a new one
 *
 * Asks for the hours of an avenant.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
convention_dialog_avenant (GtkWidget      *page,
                           DossierCourant *courant,
                           const char     *avenant)
{
  FormulaireWindow *window = formulaire_window_new (page, _("Amendment"), _("_Record"));
  Saisie *saisie = saisie_new (page, courant, avenant);

  formulaire_window_add_sentence (window, _("It counts when all that signed the agreement have signed "
                                            "it too."));
  saisie->choix =
    add_heures (window, find_convention (dossier_courant_get_complet (courant), avenant));

  return saisie_present (window, avenant_cb, saisie);
}

static gboolean
signature_cb (gpointer   data,
              GError   **error)
{
  Saisie *self = data;
  const gint64 jour = date_entry_get_jour (JALONS_DATE_ENTRY (self->date));
  g_auto (GStrv) parts = g_strsplit (self->code, "|", 2);

  if (jour == CHAMP_ABSENT)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Give the day, as in 24/11/2026."));
  if (!avenants_sign (saisie_get_repository (self), parts[0], parts[1], saisie_get_text (self->nom),
                      saisie_get_text (self->texte), jour, error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Signature recorded"), TRUE);
  return TRUE;
}

/**
 * convention_dialog_signature:
 * @page: a widget of the window
 * @avenant: an avenant of the dossier
 * @partie: "agent", "collectivite" or "centre"
 *
 * Asks who signed an avenant for a party, and when; whoever signed the convention is proposed.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
convention_dialog_signature (GtkWidget      *page,
                             DossierCourant *courant,
                             const char     *avenant,
                             const char     *partie)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  Convention *convention = find_convention (complet, avenant);
  Signature *signature =
    convention != NULL ? parcours_get_signature (complet, convention, partie) : NULL;
  Signature *premiere = dossier_complet_get_signature (complet, partie);
  Signature *modele = signature != NULL ? signature : premiere;
  g_autofree char *cle = g_strdup_printf ("%s|%s", avenant, partie);
  g_autofree char *titre = g_strdup_printf (_("Signature of the amendment: %s"),
                                            code_libelle_find (codes_partie, partie));
  FormulaireWindow *window = formulaire_window_new (page, titre, _("_Record"));
  Saisie *saisie = saisie_new (page, courant, cle);

  saisie->nom = saisie_add_entry (window, _("_Signed by"), modele != NULL ? modele->nom : NULL);
  saisie->texte = saisie_add_entry (window, _("_Capacity (mayor, president…)"),
                                    modele != NULL ? modele->qualite : NULL);
  saisie->date = saisie_add_date (window, _("S_igned on"),
                                  signature != NULL ? signature->le : CHAMP_ABSENT);

  return saisie_present (window, signature_cb, saisie);
}
