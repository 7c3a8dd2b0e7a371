/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/adaptation-dialogs.h"

#include "dossier/choix.h"
#include "dossier/dossier-textes.h"
#include "dossier/saisie.h"
#include "model/adaptation.h"
#include "model/codes.h"
#include "operations/adaptations.h"

#include <glib/gi18n.h>

#define SEPARATEUR "\x1f"

/**
 * ecart_format_objet:
 * @quoi: "phase" or "entretien"
 * @code: a phase, or a kind of meeting
 * @nature: one of codes_ecart_nature
 *
 * Returns: (transfer full): what departs from the service: "Phase added: Atelier"
 */
char *
ecart_format_objet (DossierComplet *dossier,
                    const char     *quoi,
                    const char     *code,
                    const char     *nature)
{
  static const struct
  {
    const char *quoi;
    const char *nature;
    const char *libelle;
  } departs[] = {
    { "phase", "ajoute", N_("Phase added") },
    { "phase", "retire", N_("Phase dropped") },
    { "phase", "deplace", N_("Phase moved") },
    { "entretien", "ajoute", N_("Meeting added") },
    { "entretien", "retire", N_("Meeting not held") },
    { "entretien", "deplace", N_("Meeting held otherwise") },
  };
  const char *nom = g_strcmp0 (quoi, "phase") == 0 ? phase_get_libelle (dossier, code)
                                                   : code_libelle_find (codes_genre_entretien, code);

  for (guint i = 0; i < G_N_ELEMENTS (departs); i++)
    if (g_strcmp0 (departs[i].quoi, quoi) == 0 && g_strcmp0 (departs[i].nature, nature) == 0)
      return g_strdup_printf (_("%s: %s"), _(departs[i].libelle), nom != NULL ? nom : "…");

  return g_strdup (nom != NULL ? nom : "…");
}

static GtkWindow *
ask (FormulaireWindow   *window,
     FormulaireValidate  validate,
     Saisie             *saisie)
{
  saisie->texte = saisie_add_entry (window, _("_Reason"), NULL);

  return saisie_present (window, validate, saisie);
}

/* Phases */

static void
add_name (FormulaireWindow *window,
          DossierComplet   *complet,
          const char       *phase)
{
  gtk_widget_add_css_class (
    formulaire_window_add_sentence (window, phase_get_libelle (complet, phase)), "section-title");
}

static gboolean
add_cb (gpointer   data,
        GError   **error)
{
  Saisie *self = data;

  if (!adaptations_add_phase (saisie_get_repository (self), self->dossier,
                              saisie_get_text (self->nom), self->code,
                              saisie_get_text (self->texte), error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Phase added to the dossier"), TRUE);
  return TRUE;
}

/**
 * adaptation_dialog_add_phase:
 * @page: a widget of the window
 * @apres: (nullable): the phase that it follows
 *
 * Asks for a phase that only this dossier has.
 */
GtkWindow *
adaptation_dialog_add_phase (GtkWidget      *page,
                             DossierCourant *courant,
                             const char     *apres)
{
  FormulaireWindow *window = formulaire_window_new (page, _("Add a phase"), _("_Add"));
  Saisie *saisie = saisie_new (page, courant, apres);

  formulaire_window_add_sentence (window, _("It is added to this dossier only: the service stays "
                                            "as it is."));
  saisie->nom = saisie_add_entry (window, _("_Name of the phase"), NULL);

  return ask (window, add_cb, saisie);
}

static gboolean
drop_cb (gpointer   data,
         GError   **error)
{
  Saisie *self = data;

  if (!adaptations_drop_phase (saisie_get_repository (self), self->dossier, self->code,
                               self->texte != NULL ? saisie_get_text (self->texte) : NULL, error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Phase dropped from the dossier"), TRUE);
  return TRUE;
}

/* What goes with the phase, so that nobody is surprised. */
static char *
format_loss (DossierComplet *complet,
             const char     *code)
{
  Phase *phase = dossier_complet_get_phase (complet, code);
  guint atteints = 0;

  for (guint i = 0; phase != NULL && i < complet->objectifs->len; i++)
    {
      const Objectif *objectif = complet->objectifs->pdata[i];

      atteints += objectif->atteint == 1 &&
                  g_strcmp0 (objectif->phase, fiche_get_uuid (JALONS_FICHE (phase))) == 0;
    }
  if (atteints == 0)
    return g_strdup (_("Its objectives and its dates leave this dossier with it; the service stays "
                       "as it is."));

  return g_strdup_printf (
    ngettext ("Its objectives and its dates leave this dossier with it, %u objective reached among "
              "them; the service stays as it is.",
              "Its objectives and its dates leave this dossier with it, %u objectives reached among "
              "them; the service stays as it is.", atteints), atteints);
}

/**
 * adaptation_dialog_drop_phase:
 * @page: a widget of the window
 *
 * Says what dropping a phase takes away, and asks why.
 */
GtkWindow *
adaptation_dialog_drop_phase (GtkWidget      *page,
                              DossierCourant *courant,
                              const char     *phase)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  g_autofree char *perte = format_loss (complet, phase);
  FormulaireWindow *window = formulaire_window_new (page, _("Drop a phase"), _("_Drop"));
  Saisie *saisie = saisie_new (page, courant, phase);

  add_name (window, complet, phase);
  formulaire_window_add_sentence (window, perte);
  if (complet->prestation != NULL && prestation_find_phase (complet->prestation, phase) != NULL)
    return ask (window, drop_cb, saisie);

  return saisie_present (window, drop_cb, saisie);
}

static gboolean
move_cb (gpointer   data,
         GError   **error)
{
  Saisie *self = data;

  if (!adaptations_move_phase (saisie_get_repository (self), self->dossier, self->code, self->pas,
                               self->texte != NULL ? saisie_get_text (self->texte) : NULL, error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Phase moved"), TRUE);
  return TRUE;
}

/**
 * adaptation_dialog_move_phase:
 * @page: a widget of the window
 * @pas: -1 to move it up, 1 to move it down
 *
 * Moves a phase, and asks why where the dossier then departs from its service.
 *
 * Returns: (transfer none) (nullable): the form, NULL where it is done
 */
GtkWindow *
adaptation_dialog_move_phase (GtkWidget      *page,
                              DossierCourant *courant,
                              const char     *phase,
                              gint            pas)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  Saisie *saisie = saisie_new (page, courant, phase);
  g_autoptr (GError) error = NULL;

  saisie->pas = pas;
  if (adaptations_needs_raison (complet, phase, pas))
    {
      FormulaireWindow *window = formulaire_window_new (page, _("Move a phase"), _("_Move"));

      add_name (window, complet, phase);
      formulaire_window_add_sentence (window, _("The phases are no more in the order of the "
                                                "service: this dossier keeps the reason."));
      return ask (window, move_cb, saisie);
    }

  if (!move_cb (saisie, &error))
    dossier_courant_show_error (page, error);
  saisie_free (saisie);
  return NULL;
}

/* Meetings, and what is not explained yet */

static gboolean
explain_cb (gpointer   data,
            GError   **error)
{
  Saisie *self = data;
  const char *choix = choix_get_code (self->choix);
  g_auto (GStrv) parts = g_strsplit (choix != NULL ? choix : "", SEPARATEUR, 3);

  if (g_strv_length (parts) < 3 ||
      !adaptations_explain (saisie_get_repository (self), self->dossier, parts[0], parts[1],
                            parts[2], saisie_get_text (self->texte), error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Adaptation explained"), TRUE);
  return TRUE;
}

typedef struct
{
  GPtrArray *codes;
  GPtrArray *libelles;
} Lignes;

static void
lignes_add (Lignes         *self,
            DossierComplet *complet,
            const char     *quoi,
            const char     *code,
            const char     *nature,
            const char     *libelle)
{
  g_ptr_array_add (self->codes, g_strjoin (SEPARATEUR, quoi, code, nature, NULL));
  g_ptr_array_add (self->libelles, libelle != NULL ? g_strdup (libelle)
                                                   : ecart_format_objet (complet, quoi, code, nature));
}

static GtkWindow *
ask_which (FormulaireWindow *window,
           Saisie           *saisie,
           Lignes           *lignes,
           const char       *titre)
{
  g_autoptr (GPtrArray) codes = lignes->codes;
  g_autoptr (GPtrArray) libelles = lignes->libelles;

  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (libelles, NULL);
  saisie->choix = choix_new_texts ((const char * const *) codes->pdata,
                                   (const char * const *) libelles->pdata, NULL);
  formulaire_window_add_field (window, titre, saisie->choix);

  return ask (window, explain_cb, saisie);
}

static Lignes
lignes_new (void)
{
  return (Lignes) { g_ptr_array_new_with_free_func (g_free),
                    g_ptr_array_new_with_free_func (g_free) };
}

/**
 * adaptation_dialog_absence:
 * @page: a widget of the window
 * @genre: (nullable): the meeting to choose first
 *
 * Asks why a compulsory meeting is not held (prestations, rule 5).
 */
GtkWindow *
adaptation_dialog_absence (GtkWidget      *page,
                           DossierCourant *courant,
                           const char     *genre)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  g_autoptr (GPtrArray) absentes = adaptation_list_absent (complet);
  FormulaireWindow *window =
    formulaire_window_new (page, _("Explain the absence of a meeting"), _("_Record"));
  Lignes lignes = lignes_new ();

  for (guint tour = 0; tour < 2; tour++)
    for (guint i = 0; i < absentes->len; i++)
      {
        const PrestationReunion *reunion = absentes->pdata[i];

        if ((g_strcmp0 (reunion->genre, genre) == 0) == (tour == 0))
          lignes_add (&lignes, complet, "entretien", reunion->genre, "retire", reunion->libelle);
      }

  return ask_which (window, saisie_new (page, courant, NULL), &lignes, _("_Meeting"));
}

/**
 * adaptation_dialog_explain:
 * @page: a widget of the window
 *
 * Asks why the dossier departs from its service: what has no reason yet first, then what can be said
 * of its meetings.
 */
GtkWindow *
adaptation_dialog_explain (GtkWidget      *page,
                           DossierCourant *courant)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  g_autoptr (GPtrArray) departs = adaptation_list_unexplained (complet);
  FormulaireWindow *window = formulaire_window_new (page, _("Explain an adaptation"), _("_Record"));
  Lignes lignes = lignes_new ();

  for (guint i = 0; i < departs->len; i++)
    {
      const Depart *depart = departs->pdata[i];

      lignes_add (&lignes, complet, depart->quoi, depart->code, depart->nature, NULL);
    }
  lignes_add (&lignes, complet, "entretien", "individuel", "ajoute",
              _("More individual meetings than foreseen"));
  lignes_add (&lignes, complet, "entretien", "individuel", "retire",
              _("Fewer individual meetings than foreseen"));
  lignes_add (&lignes, complet, "entretien", "individuel", "deplace",
              _("Individual meetings held otherwise"));

  return ask_which (window, saisie_new (page, courant, NULL), &lignes, _("_What differs"));
}

static Ecart *
find_ecart (DossierComplet *complet,
            const char     *uuid)
{
  for (guint i = 0; i < complet->ecarts->len; i++)
    if (g_strcmp0 (fiche_get_uuid (complet->ecarts->pdata[i]), uuid) == 0)
      return complet->ecarts->pdata[i];

  return NULL;
}

/**
 * adaptation_dialog_raison:
 * @page: a widget of the window
 * @ecart: the uuid of an écart of the dossier
 *
 * Asks for the reason of an adaptation again.
 *
 * Returns: (transfer none) (nullable): the form; NULL where the écart is no more there
 */
GtkWindow *
adaptation_dialog_raison (GtkWidget      *page,
                          DossierCourant *courant,
                          const char     *ecart)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  Ecart *sien = find_ecart (complet, ecart);
  FormulaireWindow *window;
  Saisie *saisie;
  GtkWindow *form;
  Lignes lignes;

  if (sien == NULL)
    return NULL;

  window = formulaire_window_new (page, _("Reason of the adaptation"), _("_Record"));
  saisie = saisie_new (page, courant, NULL);
  lignes = lignes_new ();
  lignes_add (&lignes, complet, sien->quoi, sien->code, sien->nature, NULL);
  form = ask_which (window, saisie, &lignes, _("_Adaptation"));
  gtk_editable_set_text (GTK_EDITABLE (saisie->texte), sien->raison != NULL ? sien->raison : "");

  return form;
}
