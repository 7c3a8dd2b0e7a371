/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/acces-dialogs.h"

#include "dossier/choix.h"
#include "dossier/saisie.h"
#include "operations/derogations.h"

#include <glib/gi18n.h>

/* Territory and prerequisite (prestations, rule 8). */

static gboolean
territoire_cb (gpointer   data,
               GError   **error)
{
  Saisie *self = data;

  if (!derogations_record_territoire (saisie_get_repository (self), self->dossier,
                                      choix_get_code (self->choix), saisie_get_text (self->texte),
                                      error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Territory recorded"), TRUE);
  return TRUE;
}

/* Those of the service, what the employer has where it is another one, and outside of them all. */
static GtkWidget *
create_territoires (DossierComplet *complet)
{
  /* Stored as it is: a fact about the employer, in French like its name. */
  static const char ailleurs[] = "hors territoire";
  const PrestationEnonce *territoire = complet->prestation->territoire;
  const char *sien = complet->collectivite != NULL ? complet->collectivite->territoire : NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) libelles = g_ptr_array_new ();
  GtkWidget *choix;

  for (char **nom = territoire != NULL ? territoire->libelles : NULL; nom != NULL && *nom != NULL;
       nom++)
    {
      g_ptr_array_add (codes, *nom);
      g_ptr_array_add (libelles, *nom);
    }
  if (sien != NULL && *sien != '\0' && !g_str_equal (sien, ailleurs) &&
      !g_ptr_array_find_with_equal_func (codes, sien, g_str_equal, NULL))
    {
      g_ptr_array_add (codes, (gpointer) sien);
      g_ptr_array_add (libelles, (gpointer) sien);
    }
  g_ptr_array_add (codes, (gpointer) ailleurs);
  g_ptr_array_add (libelles, (gpointer) _("Outside the territory"));
  g_ptr_array_add (codes, NULL);
  choix = choix_new_texts ((const char * const *) codes->pdata,
                           (const char * const *) libelles->pdata, _("Not known"));
  choix_set_code (choix, sien);

  return choix;
}

/**
 * acces_dialog_territoire:
 * @page: a widget of the window
 *
 * Asks of which territory the employer is, and why its agent is taken all the same.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
acces_dialog_territoire (GtkWidget      *page,
                         DossierCourant *courant)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  FormulaireWindow *window = formulaire_window_new (page, _("Territory"), _("_Record"));
  Saisie *saisie = saisie_new (page, courant, NULL);

  formulaire_window_add_sentence (window,
                                  _("The territory is that of the employer, in all its dossiers. An "
                                    "employer from outside is taken with a reason, which this "
                                    "dossier keeps."));
  saisie->choix = create_territoires (complet);
  formulaire_window_add_field (window, _("_Territory of the employer"), saisie->choix);
  saisie->texte = saisie_add_entry (window, _("_Reason to take it all the same"),
                                    complet->dossier->territoire_derogation);

  return saisie_present (window, territoire_cb, saisie);
}

static gboolean
francais_cb (gpointer   data,
             GError   **error)
{
  Saisie *self = data;
  const char *choix = choix_get_code (self->choix);
  const gint64 lu_ecrit = choix == NULL ? CHAMP_ABSENT : g_str_equal (choix, "oui") ? 1 : 0;

  if (!derogations_record_francais (saisie_get_repository (self), self->dossier, lu_ecrit,
                                    saisie_get_text (self->texte), error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Prerequisite recorded"), TRUE);
  return TRUE;
}

/**
 * acces_dialog_francais:
 * @page: a widget of the window
 *
 * Asks whether the agent reads and writes French, and why the dossier goes on all the same.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
acces_dialog_francais (GtkWidget      *page,
                       DossierCourant *courant)
{
  static const CodeLibelle reponses[] = {
    { "oui", N_("Yes") },
    { "non", N_("No") },
    { NULL, NULL },
  };
  DossierComplet *complet = dossier_courant_get_complet (courant);
  const gint64 lu_ecrit = complet->agent != NULL ? complet->agent->francais_lu_ecrit : CHAMP_ABSENT;
  FormulaireWindow *window =
    formulaire_window_new (page, _("French read and written"), _("_Record"));
  Saisie *saisie = saisie_new (page, courant, NULL);

  formulaire_window_add_sentence (window, _("This service asks for it. An employee who does not is "
                                            "taken with a reason, which this dossier keeps."));
  saisie->choix = choix_new (reponses, _("Not known"));
  choix_set_code (saisie->choix, lu_ecrit == 1 ? "oui" : lu_ecrit == 0 ? "non" : NULL);
  formulaire_window_add_field (window, _("The _employee reads and writes French"), saisie->choix);
  saisie->texte = saisie_add_entry (window, _("_Reason to go on all the same"),
                                    complet->dossier->francais_derogation);

  return saisie_present (window, francais_cb, saisie);
}
