/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossier-dialogs.h"

#include "dossier/adaptation-dialogs.h"
#include "dossier/saisie.h"
#include "model/codes.h"
#include "model/statuts.h"
#include "operations/dossiers.h"
#include "operations/operations-error.h"
#include "widgets/date-entry.h"

#include <glib/gi18n.h>

/* A day is asked for: an empty or unreadable one must not withdraw what was recorded. */
static gboolean
read_date (Saisie  *self,
           gint64  *jour,
           GError **error)
{
  *jour = date_entry_get_jour (JALONS_DATE_ENTRY (self->date));
  if (*jour != CHAMP_ABSENT)
    return TRUE;

  return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Give the day, as in 24/11/2026."));
}

static gboolean
accord_cb (gpointer   data,
           GError   **error)
{
  Saisie *self = data;
  gint64 jour;

  if (!read_date (self, &jour, error) ||
      !dossiers_record_accord (saisie_get_repository (self), self->dossier, jour, saisie_get_text (self->texte),
                               error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Consent recorded"), TRUE);

  return TRUE;
}

/**
 * dossier_dialog_accord:
 * @page: a widget of the window
 *
 * Asks when and how the agent agreed.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
dossier_dialog_accord (GtkWidget      *page,
                       DossierCourant *courant)
{
  Dossier *dossier = dossier_courant_get_complet (courant)->dossier;
  Saisie *saisie = saisie_new (page, courant, NULL);
  FormulaireWindow *window = formulaire_window_new (page, _("Employee’s consent"), _("_Record"));

  formulaire_window_add_sentence (window, _("Without it the dossier stays a request: no agreement, no "
                                            "summary, no certificate."));
  saisie->date = saisie_add_date (window, _("_Given on"), dossier->accord_le);
  saisie->texte =
    saisie_add_entry (window, _("_How (signature, letter, e-mail)"), dossier->accord_comment);

  return saisie_present (window, accord_cb, saisie);
}

static gboolean
proposition_cb (gpointer   data,
                GError   **error)
{
  Saisie *self = data;
  gint64 jour;

  if (!read_date (self, &jour, error) ||
      !dossiers_record_proposition (saisie_get_repository (self), self->dossier, jour, error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("First appointment proposed"), TRUE);

  return TRUE;
}

/**
 * dossier_dialog_proposition:
 * @page: a widget of the window
 *
 * Asks when a first appointment was proposed.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
dossier_dialog_proposition (GtkWidget      *page,
                            DossierCourant *courant)
{
  Dossier *dossier = dossier_courant_get_complet (courant)->dossier;
  Saisie *saisie = saisie_new (page, courant, NULL);
  FormulaireWindow *window =
    formulaire_window_new (page, _("First appointment proposed"), _("_Record"));

  formulaire_window_add_sentence (window, _("The delay is kept when an appointment was proposed in "
                                            "time, even where it is held later."));
  saisie->date = saisie_add_date (window, _("_Proposed on"), dossier->proposition_rdv_le);

  return saisie_present (window, proposition_cb, saisie);
}

static gboolean
signature_cb (gpointer   data,
              GError   **error)
{
  Saisie *self = data;
  gint64 jour;

  if (!read_date (self, &jour, error) ||
      !dossiers_sign (saisie_get_repository (self), self->dossier, self->code, saisie_get_text (self->nom),
                      saisie_get_text (self->texte), jour, error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Signature recorded"), TRUE);

  return TRUE;
}

static char *
suggest_signatory (DossierComplet *complet,
                   const char     *partie)
{
  if (g_str_equal (partie, "agent") && complet->agent != NULL)
    return g_strjoin (" ", complet->agent->prenom != NULL ? complet->agent->prenom : "",
                      complet->agent->nom, NULL);
  if (!g_str_equal (partie, "collectivite"))
    return NULL;

  for (guint i = 0; i < complet->contacts->len; i++)
    {
      Contact *contact = complet->contacts->pdata[i];

      if (g_strcmp0 (contact->role, "signataire") == 0)
        return g_strdup (contact->nom);
    }

  return NULL;
}

/**
 * dossier_dialog_signature:
 * @page: a widget of the window
 * @partie: "agent", "collectivite" or "centre"
 *
 * Asks who signed the convention for a party, and when.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
dossier_dialog_signature (GtkWidget      *page,
                          DossierCourant *courant,
                          const char     *partie)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  Signature *signature = dossier_complet_get_signature (complet, partie);
  Saisie *saisie = saisie_new (page, courant, partie);
  g_autofree char *titre =
    g_strdup_printf (_("Signature: %s"), code_libelle_find (codes_partie, partie));
  g_autofree char *nom = signature != NULL ? g_strdup (signature->nom)
                                           : suggest_signatory (complet, partie);
  FormulaireWindow *window = formulaire_window_new (page, titre, _("_Record"));

  saisie->nom = saisie_add_entry (window, _("_Signed by"), nom);
  saisie->texte = saisie_add_entry (window, _("_Capacity (mayor, president…)"),
                             signature != NULL ? signature->qualite : NULL);
  saisie->date =
    saisie_add_date (window, _("S_igned on"), signature != NULL ? signature->le : CHAMP_ABSENT);

  return saisie_present (window, signature_cb, saisie);
}

static gboolean
convention_cb (gpointer   data,
               GError   **error)
{
  Saisie *self = data;
  gint64 jour;

  if (!read_date (self, &jour, error) ||
      !dossiers_send_convention (saisie_get_repository (self), self->dossier, jour, error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Agreement noted as sent"), TRUE);

  return TRUE;
}

/**
 * dossier_dialog_convention:
 * @page: a widget of the window
 *
 * Asks when the convention was sent.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
dossier_dialog_convention (GtkWidget      *page,
                           DossierCourant *courant)
{
  Convention *convention = dossier_complet_get_convention (dossier_courant_get_complet (courant));
  Saisie *saisie = saisie_new (page, courant, NULL);
  FormulaireWindow *window = formulaire_window_new (page, _("Agreement sent"), _("_Record"));

  saisie->date = saisie_add_date (window, _("_Sent on"),
                           convention != NULL ? convention->envoyee_le : CHAMP_ABSENT);

  return saisie_present (window, convention_cb, saisie);
}

/* Moving to another statut */

static gboolean
statut_cb (gpointer   data,
           GError   **error)
{
  Saisie *self = data;
  g_autofree char *message = NULL;

  if (self->texte != NULL && saisie_get_text (self->texte) == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Give the reason: the statistics and the closing letter need it."));
  if (!dossiers_move (saisie_get_repository (self), self->dossier, self->code,
                      self->texte != NULL ? saisie_get_text (self->texte) : NULL, NULL, error))
    return FALSE;

  message = g_strdup_printf (_("Status: %s"), code_libelle_find (codes_statut_dossier, self->code));
  dossier_courant_show_toast (self->page, message, TRUE);

  return TRUE;
}

static gboolean
needs_reason (const char *statut)
{
  static const char * const statuts[] = { "refuse", "non_engage", "rompu", "suspendu", NULL };

  return g_strv_contains (statuts, statut);
}

static GtkWindow *
ask_reason (GtkWidget      *page,
            DossierCourant *courant,
            const char     *statut)
{
  Saisie *saisie = saisie_new (page, courant, statut);
  FormulaireWindow *window =
    formulaire_window_new (page, code_libelle_find (codes_statut_dossier, statut), _("_Move"));

  saisie->texte = saisie_add_entry (window, _("_Reason"), NULL);

  return saisie_present (window, statut_cb, saisie);
}

static GtkWidget *
create_condition (const Condition *condition)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name (condition->remplie ? "entretien-tenu-symbolic"
                                                                      : "entretien-prevu-symbolic");
  g_autofree char *texte = condition->remplie
                             ? g_strdup_printf (_("%s (done)"), condition->libelle)
                             : g_strdup (condition->libelle);
  GtkWidget *label = gtk_label_new (texte);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (image, condition->remplie ? "good-text" : "near-text");
  gtk_box_append (GTK_BOX (boite), image);
  gtk_box_append (GTK_BOX (boite), label);

  return boite;
}

#define SIGNATURE "signature_"
#define REUNION "reunion_"

/* The form that sees to what is missing, where a form can. */
static gboolean
repair_cb (gpointer   data,
           GError   **error)
{
  Saisie *self = data;

  if (g_str_has_prefix (self->code, SIGNATURE))
    dossier_dialog_signature (self->page, self->courant, self->code + strlen (SIGNATURE));
  else if (g_str_has_prefix (self->code, REUNION))
    adaptation_dialog_absence (self->page, self->courant, self->code + strlen (REUNION));
  else
    dossier_dialog_accord (self->page, self->courant);

  return TRUE;
}

static const char *
find_repair (GPtrArray   *conditions,
             const char **verbe)
{
  for (guint i = 0; i < conditions->len; i++)
    {
      const Condition *condition = conditions->pdata[i];

      if (condition->remplie)
        continue;
      if (g_str_equal (condition->code, "accord_agent"))
        *verbe = _("_Record the consent…");
      else if (g_str_has_prefix (condition->code, SIGNATURE))
        *verbe = _("_Record the signature…");
      else if (g_str_has_prefix (condition->code, REUNION))
        *verbe = _("_Explain the absence…");
      else
        continue;

      return condition->code;
    }

  return NULL;
}

static GtkWindow *
tell_conditions (GtkWidget      *page,
                 DossierCourant *courant,
                 GPtrArray      *conditions,
                 const char     *statut)
{
  const char *verbe = NULL;
  const char *manque = dossier_courant_is_writable (courant) ? find_repair (conditions, &verbe)
                                                             : NULL;
  g_autofree char *phrase =
    g_strdup_printf (_("The dossier cannot move to “%s” yet. It needs:"),
                     code_libelle_find (codes_statut_dossier, statut));
  FormulaireWindow *window = formulaire_window_new (page, _("Something is missing"), verbe);

  formulaire_window_add_sentence (window, phrase);
  for (guint i = 0; i < conditions->len; i++)
    formulaire_window_add_widget (window, create_condition (conditions->pdata[i]));

  return saisie_present (window, manque != NULL ? repair_cb : NULL, saisie_new (page, courant, manque));
}

/**
 * dossier_dialog_statut:
 * @page: a widget of the window
 * @statut: where the dossier goes
 *
 * Moves the dossier; says what is missing where it may not go there, and asks for the reason of a
 * refusal, a suspension or a rupture.
 *
 * Returns: (transfer none) (nullable): the window that tells or asks, NULL when it is done
 */
GtkWindow *
dossier_dialog_statut (GtkWidget      *page,
                       DossierCourant *courant,
                       const char     *statut)
{
  g_autoptr (GPtrArray) conditions = statuts_check (dossier_courant_get_complet (courant), statut);
  g_autoptr (GError) error = NULL;
  Saisie *saisie;

  if (!conditions_all_met (conditions))
    return tell_conditions (page, courant, conditions, statut);
  if (needs_reason (statut))
    return ask_reason (page, courant, statut);

  saisie = saisie_new (page, courant, statut);
  if (!statut_cb (saisie, &error))
    dossier_courant_show_error (page, error);
  saisie_free (saisie);

  return NULL;
}
