/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/carnet-dialogs.h"

#include "base/instant.h"
#include "base/jour.h"
#include "dossier/choix.h"
#include "dossier/saisie.h"
#include "model/codes.h"
#include "operations/carnet.h"
#include "operations/operations-error.h"
#include "widgets/date-entry.h"
#include "widgets/frappe-vue.h"
#include "widgets/rangee-layout.h"
#include "widgets/time-entry.h"

#include <glib/gi18n.h>

#define PAS_MINUTES 5
#define HAUTEUR_TEXTE 96

/* The form of one record: @saisie holds its dossier, its uuid (none for a new one) and most fields. */
typedef struct
{
  Saisie *saisie;
  GtkWidget *genre;
  GtkWidget *heure;
  GtkWidget *avec;
} Formulaire;

static Formulaire *
formulaire_new (GtkWidget      *page,
                DossierCourant *courant,
                const char     *uuid)
{
  Formulaire *self = g_new0 (Formulaire, 1);

  self->saisie = saisie_new (page, courant, uuid);

  return self;
}

static void
formulaire_free (gpointer data)
{
  Formulaire *self = data;

  saisie_free (self->saisie);
  g_free (self);
}

static GtkWindow *
present (FormulaireWindow   *window,
         FormulaireValidate  validate,
         Formulaire         *self)
{
  formulaire_window_set_validate (window, validate, self, formulaire_free);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_child_focus (self->avec != NULL ? self->avec : self->saisie->nom, GTK_DIR_TAB_FORWARD);

  return GTK_WINDOW (window);
}

/* The record that is edited, as it is now; NULL for a new one, or for one that is gone. */
static Fiche *
find_fiche (DossierCourant *courant,
            GType           type,
            const char     *uuid)
{
  GPtrArray *fiches = dossier_complet_get_array (dossier_courant_get_complet (courant), type);

  for (guint i = 0; uuid != NULL && i < fiches->len; i++)
    if (g_str_equal (fiche_get_uuid (fiches->pdata[i]), uuid))
      return fiches->pdata[i];

  return NULL;
}

static void
add_pair (FormulaireWindow *window,
          const char       *label,
          GtkWidget        *champ,
          const char       *autre_label,
          GtkWidget        *autre)
{
  GtkWidget *boite = rangee_box_new (12);

  gtk_box_append (GTK_BOX (boite), formulaire_field_new (label, champ));
  gtk_box_append (GTK_BOX (boite), formulaire_field_new (autre_label, autre));
  formulaire_window_add_widget (window, boite);
}

/* Several lines; Tab goes on to the next field. */
static GtkWidget *
add_long (FormulaireWindow *window,
          const char       *label,
          const char       *texte)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *titre = gtk_label_new_with_mnemonic (label);
  GtkWidget *fenetre = gtk_scrolled_window_new ();
  GtkWidget *vue = g_object_new (GTK_TYPE_TEXT_VIEW, "accepts-tab", FALSE, "wrap-mode",
                                 GTK_WRAP_WORD_CHAR, "left-margin", 8, "right-margin", 8,
                                 "top-margin", 6, "bottom-margin", 6, NULL);

  frappe_vue_attach (GTK_TEXT_VIEW (vue));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (vue)),
                            texte != NULL ? texte : "", -1);
  gtk_label_set_xalign (GTK_LABEL (titre), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (titre), vue);
  gtk_widget_add_css_class (titre, "field-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (vue), GTK_ACCESSIBLE_RELATION_LABELLED_BY, titre,
                                  NULL, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fenetre), vue);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (fenetre), HAUTEUR_TEXTE);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (fenetre), TRUE);
  gtk_box_append (GTK_BOX (boite), titre);
  gtk_box_append (GTK_BOX (boite), fenetre);
  formulaire_window_add_widget (window, boite);

  return vue;
}

static char *
get_long (GtkWidget *vue)
{
  GtkTextBuffer *tampon = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vue));
  g_autofree char *texte = NULL;

  g_object_get (tampon, "text", &texte, NULL);
  g_strstrip (texte);

  return *texte != '\0' ? g_steal_pointer (&texte) : NULL;
}

/* Calls and mails */

static gboolean
read_instant (Formulaire  *self,
              gint64      *instant,
              GError     **error)
{
  const gint64 jour = date_entry_get_jour (JALONS_DATE_ENTRY (self->saisie->date));
  const gint64 minutes = time_entry_get_minutes (JALONS_TIME_ENTRY (self->heure));

  if (jour == CHAMP_ABSENT || minutes == CHAMP_ABSENT)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Give the day and the time, as in 24/11/2026 and 9:30."));

  *instant = instant_from_local (jour, (gint) minutes);
  return TRUE;
}

static gboolean
echange_cb (gpointer   data,
            GError   **error)
{
  Formulaire *self = data;
  Saisie *saisie = self->saisie;
  g_autofree char *texte = get_long (saisie->texte);
  g_autofree char *uuid = NULL;
  EchangeSaisi saisi = { .genre = choix_get_code (self->genre), .sens = choix_get_code (saisie->choix),
                         .avec = saisie_get_text (self->avec), .objet = saisie_get_text (saisie->nom),
                         .texte = texte };

  if (saisi.objet == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Say in a few words what it was about."));
  if (!read_instant (self, &saisi.le, error))
    return FALSE;
  if (saisie->code != NULL)
    {
      if (!carnet_edit_echange (saisie_get_repository (saisie), saisie->code, &saisi, error))
        return FALSE;
      dossier_courant_show_toast (saisie->page, _("Call or mail edited"), TRUE);
      return TRUE;
    }

  uuid = carnet_add_echange (saisie_get_repository (saisie), saisie->dossier, &saisi, error);
  if (uuid == NULL)
    return FALSE;
  dossier_courant_show_toast (saisie->page, _("Call or mail noted"), TRUE);

  return TRUE;
}

/**
 * carnet_dialog_echange:
 * @page: a widget of the window
 * @uuid: (nullable): the call or mail to edit, NULL to note one
 *
 * Asks for a call, a mail or a letter; a new one is a call that has just come.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
carnet_dialog_echange (GtkWidget      *page,
                       DossierCourant *courant,
                       const char     *uuid)
{
  const Echange *echange = (Echange *) find_fiche (courant, TYPE_ECHANGE, uuid);
  Formulaire *self = formulaire_new (page, courant, uuid);
  FormulaireWindow *window =
    formulaire_window_new (page, uuid != NULL ? _("Call or mail") : _("Note a call or mail"),
                           uuid != NULL ? _("_Save") : _("_Note"));
  const gint64 le = echange != NULL ? echange->le : instant_now ();
  gint minute = instant_get_minute (le);

  if (echange == NULL)
    minute -= minute % PAS_MINUTES;
  self->genre = choix_new (codes_genre_echange, NULL);
  self->saisie->choix = choix_new (codes_sens_echange, NULL);
  self->saisie->date = date_entry_new ();
  self->heure = time_entry_new (TIME_ENTRY_HEURE);
  date_entry_set_jour (JALONS_DATE_ENTRY (self->saisie->date), instant_get_jour (le));
  time_entry_set_minutes (JALONS_TIME_ENTRY (self->heure), minute);
  if (echange != NULL)
    {
      choix_set_code (self->genre, echange->genre);
      choix_set_code (self->saisie->choix, echange->sens);
    }
  add_pair (window, _("_Kind"), self->genre, _("_Direction"), self->saisie->choix);
  add_pair (window, _("On the _day"), self->saisie->date, _("At the _time"), self->heure);
  self->avec = saisie_add_entry (window, _("_With whom"), echange != NULL ? echange->avec : NULL);
  self->saisie->nom =
    saisie_add_entry (window, _("_In a few words"), echange != NULL ? echange->objet : NULL);
  self->saisie->texte = add_long (window, _("De_tails"), echange != NULL ? echange->texte : NULL);

  return present (window, echange_cb, self);
}

/* Reminders */

static gboolean
rappel_cb (gpointer   data,
           GError   **error)
{
  Formulaire *self = data;
  Saisie *saisie = self->saisie;
  const gint64 jour = date_entry_get_jour (JALONS_DATE_ENTRY (saisie->date));
  const char *quoi = saisie_get_text (saisie->nom);
  g_autofree char *uuid = NULL;

  if (quoi == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Say what must not be forgotten."));
  if (jour == CHAMP_ABSENT)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Give the day, as in 24/11/2026."));
  if (saisie->code != NULL)
    {
      if (!carnet_edit_rappel (saisie_get_repository (saisie), saisie->code, jour, quoi, error))
        return FALSE;
      dossier_courant_show_toast (saisie->page, _("Reminder edited"), TRUE);
      return TRUE;
    }

  uuid = carnet_add_rappel (saisie_get_repository (saisie), saisie->dossier, jour, quoi, error);
  if (uuid == NULL)
    return FALSE;
  dossier_courant_show_toast (saisie->page, _("Reminder added"), TRUE);

  return TRUE;
}

/**
 * carnet_dialog_rappel:
 * @page: a widget of the window
 * @uuid: (nullable): the reminder to edit, NULL to add one
 *
 * Asks what must not be forgotten, and for which day; tomorrow for a new one.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
carnet_dialog_rappel (GtkWidget      *page,
                      DossierCourant *courant,
                      const char     *uuid)
{
  const Rappel *rappel = (Rappel *) find_fiche (courant, TYPE_RAPPEL, uuid);
  Formulaire *self = formulaire_new (page, courant, uuid);
  FormulaireWindow *window =
    formulaire_window_new (page, uuid != NULL ? _("Reminder") : _("Add a reminder"),
                           uuid != NULL ? _("_Save") : _("_Add"));

  self->saisie->nom =
    saisie_add_entry (window, _("_What must not be forgotten"), rappel != NULL ? rappel->quoi : NULL);
  self->saisie->date =
    saisie_add_date (window, _("On the _day"), rappel != NULL ? rappel->le : jour_today () + 1);

  return present (window, rappel_cb, self);
}

/* Steps */

static gboolean
demarche_cb (gpointer   data,
             GError   **error)
{
  Formulaire *self = data;
  Saisie *saisie = self->saisie;
  g_autofree char *texte = get_long (saisie->texte);
  g_autofree char *uuid = NULL;
  const DemarcheSaisie saisi = {
    .genre = choix_get_code (self->genre), .intitule = saisie_get_text (saisie->nom),
    .echeance_le = date_entry_get_jour (JALONS_DATE_ENTRY (saisie->date)),
    .statut = choix_get_code (saisie->choix), .compte_rendu = texte
  };

  if (saisi.intitule == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Say what is to be done."));
  if (!date_entry_is_valid (JALONS_DATE_ENTRY (saisie->date)))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Give the day, as in 24/11/2026."));
  if (saisie->code != NULL)
    {
      if (!carnet_edit_demarche (saisie_get_repository (saisie), saisie->code, &saisi, error))
        return FALSE;
      dossier_courant_show_toast (saisie->page, _("Step edited"), TRUE);
      return TRUE;
    }

  uuid = carnet_add_demarche (saisie_get_repository (saisie), saisie->dossier, &saisi, error);
  if (uuid == NULL)
    return FALSE;
  dossier_courant_show_toast (saisie->page, _("Step added"), TRUE);

  return TRUE;
}

/**
 * carnet_dialog_demarche:
 * @page: a widget of the window
 * @uuid: (nullable): the step to edit, NULL to add one
 *
 * Asks what the agent is to do, until when, and where it stands.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
carnet_dialog_demarche (GtkWidget      *page,
                        DossierCourant *courant,
                        const char     *uuid)
{
  const Demarche *demarche = (Demarche *) find_fiche (courant, TYPE_DEMARCHE, uuid);
  Formulaire *self = formulaire_new (page, courant, uuid);
  FormulaireWindow *window =
    formulaire_window_new (page, uuid != NULL ? _("Step") : _("Add a step"),
                           uuid != NULL ? _("_Save") : _("_Add"));

  self->genre = choix_new (codes_genre_demarche, NULL);
  self->saisie->choix = choix_new (codes_statut_demarche, NULL);
  self->saisie->date = date_entry_new ();
  if (demarche != NULL)
    {
      choix_set_code (self->genre, demarche->genre);
      choix_set_code (self->saisie->choix, demarche->statut);
      date_entry_set_jour (JALONS_DATE_ENTRY (self->saisie->date), demarche->echeance_le);
    }
  self->saisie->nom = saisie_add_entry (window, _("_What is to be done"),
                                        demarche != NULL ? demarche->intitule : NULL);
  formulaire_window_add_field (window, _("_Kind"), self->genre);
  add_pair (window, _("_Before (may be empty)"), self->saisie->date, _("_Status"),
            self->saisie->choix);
  self->saisie->texte = add_long (window, _("_Report"),
                                  demarche != NULL ? demarche->compte_rendu : NULL);

  return present (window, demarche_cb, self);
}
