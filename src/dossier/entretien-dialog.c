/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/entretien-dialog.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/choix.h"
#include "dossier/dossier-textes.h"
#include "dossier/dossiers-ouverts.h"
#include "dossier/entretien-avis.h"
#include "dossier/entretien-conflit.h"
#include "model/adaptation.h"
#include "model/codes.h"
#include "operations/entretiens.h"
#include "operations/operations-error.h"
#include "widgets/date-entry.h"
#include "widgets/formulaire-window.h"
#include "widgets/rangee-layout.h"
#include "widgets/time-entry.h"

#include <glib/gi18n.h>

#define DEMAIN 1
#define N_PRESENTS 3

/* The form of one entretien: planned for @dossier, or edited where there is @entretien. */
typedef struct
{
  FormulaireWindow *window; /* which owns this */
  Repository *repository;
  char *dossier;
  char *entretien;
  char *statut;
  gint64 jour;
  gint minute;
  gint64 duree_tracee;
  gboolean remplit; /* the fields are being filled */

  GtkWidget *pour;
  GtkWidget *chooser;
  GtkWidget *champs;
  GtkWidget *date;
  GtkWidget *heure;
  GtkWidget *duree;
  GtkWidget *genre;
  GtkWidget *phase_boite;
  GtkWidget *phase;
  GtkWidget *mode;
  GtkWidget *lieu;
  GtkWidget *presents[N_PRESENTS];
  GtkWidget *avis;
  GtkWidget *conflit;
} Planification;

static void
planification_free (gpointer data)
{
  Planification *self = data;

  g_object_unref (self->repository);
  g_free (self->dossier);
  g_free (self->entretien);
  g_free (self->statut);
  g_free (self);
}

static gboolean
read_time (Planification *self,
           gint64        *debut,
           gint64        *duree)
{
  const gint64 jour = date_entry_get_jour (JALONS_DATE_ENTRY (self->date));
  const gint64 minute = time_entry_get_minutes (JALONS_TIME_ENTRY (self->heure));

  *duree = time_entry_get_minutes (JALONS_TIME_ENTRY (self->duree));
  if (jour == CHAMP_ABSENT || minute == CHAMP_ABSENT || *duree == CHAMP_ABSENT)
    return FALSE;

  *debut = instant_from_local (jour, (gint) minute);

  return TRUE;
}

static const char *
get_lieu (Planification *self)
{
  const char *lieu = gtk_editable_get_text (GTK_EDITABLE (self->lieu));

  return *lieu != '\0' ? lieu : NULL;
}

/* A day off, a conflict: said at once, while one chooses. */
static void
show_avis (Planification *self)
{
  g_autofree char *texte = NULL;
  PlanEntretien plan = { 0 };
  gboolean connu;

  if (self->dossier == NULL || self->remplit)
    return;

  connu = read_time (self, &plan.debut, &plan.duree_minutes);
  plan.mode = choix_get_code (self->mode);
  plan.lieu = get_lieu (self);
  if (connu)
    texte = entretien_avis_format (self->repository, plan.debut);
  gtk_label_set_label (GTK_LABEL (self->avis), texte != NULL ? texte : "");
  gtk_widget_set_visible (self->avis, texte != NULL);
  entretien_conflit_show (JALONS_ENTRETIEN_CONFLIT (self->conflit), self->repository, self->dossier,
                          self->entretien, connu ? &plan : NULL);
}

/* Saving */

static char **
list_presents (Planification *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < N_PRESENTS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->presents[i])))
      g_strv_builder_add (builder, codes_present[i].code);

  return g_strv_builder_end (builder);
}

static gboolean
check_filled (Planification *self,
              PlanEntretien *plan,
              GError       **error)
{
  if (self->dossier == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Choose the dossier first."));
  if (!read_time (self, &plan->debut, &plan->duree_minutes))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Give the day, the time and the duration."));

  return TRUE;
}

static gboolean
validate_cb (gpointer   data,
             GError   **error)
{
  Planification *self = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self->window));
  g_auto (GStrv) presents = NULL;
  g_autofree char *uuid = NULL;
  PlanEntretien plan = { .statut = self->statut, .exclusif = TRUE };

  if (!check_filled (self, &plan, error))
    return FALSE;

  presents = list_presents (self);
  plan.genre = choix_get_code (self->genre);
  plan.phase = choix_get_code (self->phase);
  plan.mode = choix_get_code (self->mode);
  plan.lieu = get_lieu (self);
  plan.presents = (const char * const *) presents;
  plan.raison = entretien_conflit_get_raison (JALONS_ENTRETIEN_CONFLIT (self->conflit));

  if (self->entretien != NULL)
    {
      if (!entretiens_edit (self->repository, self->entretien, &plan, error))
        return FALSE;
    }
  else
    {
      uuid = entretiens_plan (self->repository, self->dossier, &plan, error);
      if (uuid == NULL)
        return FALSE;
    }
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast-undo", "s",
                                uuid != NULL ? _("Meeting planned") : _("Meeting saved"));

  return TRUE;
}

/* Filling */

static GtkWidget *
create_phases (DossierComplet *complet)
{
  g_autoptr (GPtrArray) codes = adaptation_list_phases (complet);
  g_autoptr (GPtrArray) libelles = g_ptr_array_new ();

  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (libelles, (gpointer) phase_get_libelle (complet, codes->pdata[i]));
  g_ptr_array_add (codes, NULL);

  return choix_new_texts ((const char * const *) codes->pdata,
                          (const char * const *) libelles->pdata, _("None"));
}

static void
set_phases (Planification  *self,
            DossierComplet *complet)
{
  GtkWidget *ancien = gtk_widget_get_last_child (self->phase_boite);
  GtkWidget *titre = gtk_widget_get_first_child (self->phase_boite);

  if (ancien != titre)
    gtk_box_remove (GTK_BOX (self->phase_boite), ancien);
  self->phase = create_phases (complet);
  gtk_label_set_mnemonic_widget (GTK_LABEL (titre), self->phase);
  gtk_box_append (GTK_BOX (self->phase_boite), self->phase);
}

static void
set_plan (Planification       *self,
          const PlanEntretien *plan)
{
  self->remplit = TRUE;
  date_entry_set_jour (JALONS_DATE_ENTRY (self->date), instant_get_jour (plan->debut));
  time_entry_set_minutes (JALONS_TIME_ENTRY (self->heure), instant_get_minute (plan->debut));
  time_entry_set_minutes (JALONS_TIME_ENTRY (self->duree), plan->duree_minutes);
  choix_set_code (self->genre, plan->genre);
  choix_set_code (self->phase, plan->phase);
  choix_set_code (self->mode, plan->mode);
  gtk_editable_set_text (GTK_EDITABLE (self->lieu), plan->lieu != NULL ? plan->lieu : "");
  for (guint i = 0; i < N_PRESENTS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->presents[i]),
                                 plan->presents != NULL &&
                                   g_strv_contains (plan->presents, codes_present[i].code));
  entretien_conflit_set_raison (JALONS_ENTRETIEN_CONFLIT (self->conflit), plan->raison);
  self->remplit = FALSE;
  show_avis (self);
}

static void
set_name (Planification  *self,
          DossierComplet *complet)
{
  g_autofree char *nom =
    complet->agent != NULL ? format_nom (complet->agent->nom, complet->agent->prenom)
                           : g_strdup (complet->dossier->ref);
  g_autofree char *texte = g_strdup_printf (_("For %s"), nom);

  gtk_label_set_label (GTK_LABEL (self->pour), texte);
  gtk_widget_set_visible (self->pour, TRUE);
}

/* What usually comes next, on the day and at the time that were clicked if there are any. */
static void
fill_new (Planification *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) complet =
    repository_get_dossier (self->repository, self->dossier, &error);
  const gint64 jour = self->jour != CHAMP_ABSENT ? self->jour : jour_today () + DEMAIN;
  PlanEntretien plan = { 0 };

  if (complet == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->avis), error->message);
      gtk_widget_set_visible (self->avis, TRUE);
      return;
    }

  set_name (self, complet);
  set_phases (self, complet);
  entretiens_suggest (complet, jour, &plan);
  if (self->minute >= 0)
    plan.debut = instant_from_local (jour, self->minute);
  if (self->duree_tracee > 0)
    plan.duree_minutes = self->duree_tracee;
  if (plan.lieu == NULL)
    plan.lieu = complet->dossier->lieu;
  set_plan (self, &plan);
}

static gboolean
fill_existing (Planification  *self,
               GError        **error)
{
  g_autoptr (Fiche) fiche =
    repository_get (self->repository, TYPE_ENTRETIEN, self->entretien, error);
  g_autoptr (DossierComplet) complet = NULL;
  Entretien *entretien;
  PlanEntretien plan;

  if (fiche == NULL)
    return FALSE;

  entretien = JALONS_ENTRETIEN (fiche);
  self->dossier = g_strdup (fiche_get_portee (fiche));
  self->statut = g_strdup (entretien->statut);
  complet = repository_get_dossier (self->repository, self->dossier, error);
  if (complet == NULL)
    return FALSE;

  set_name (self, complet);
  set_phases (self, complet);
  plan = (PlanEntretien) {
    .debut = entretien->debut,
    .duree_minutes = entretien->duree_minutes,
    .genre = entretien->genre,
    .phase = entretien->phase,
    .mode = entretien->mode,
    .lieu = entretien->lieu,
    .presents = (const char * const *) entretien->presents,
    .raison = entretien->conflit_raison,
  };
  set_plan (self, &plan);

  return TRUE;
}

static void
chosen_cb (DossierChooser *chooser,
           const char     *dossier,
           gpointer        data)
{
  Planification *self = data;

  g_free (self->dossier);
  self->dossier = g_strdup (dossier);
  gtk_widget_set_visible (self->chooser, FALSE);
  gtk_widget_set_visible (self->champs, TRUE);
  fill_new (self);
  gtk_widget_child_focus (self->date, GTK_DIR_TAB_FORWARD);
}

/* Building */

static GtkWidget *
add_field (GtkWidget  *boite,
           const char *label,
           GtkWidget  *champ)
{
  GtkWidget *colonne = formulaire_field_new (label, champ);

  gtk_widget_set_hexpand (colonne, TRUE);
  gtk_box_append (GTK_BOX (boite), colonne);

  return colonne;
}

static GtkWidget *
add_row (Planification *self)
{
  GtkWidget *ligne = rangee_box_new (12);

  gtk_box_append (GTK_BOX (self->champs), ligne);

  return ligne;
}

static void
add_presents (Planification *self)
{
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  for (guint i = 0; i < N_PRESENTS; i++)
    {
      self->presents[i] = gtk_check_button_new_with_label (_(codes_present[i].libelle));
      gtk_box_append (GTK_BOX (ligne), self->presents[i]);
    }
  add_field (self->champs, _("People present"), ligne);
}

static void
add_fields (Planification *self)
{
  GtkWidget *ligne;

  self->champs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->date = date_entry_new ();
  self->heure = time_entry_new (TIME_ENTRY_HEURE);
  self->duree = time_entry_new (TIME_ENTRY_DUREE);
  self->genre = choix_new (codes_genre_entretien, NULL);
  self->mode = choix_new (codes_mode, _("Not given"));
  self->lieu = gtk_entry_new ();
  self->phase = choix_new_texts ((const char * const []) { NULL }, NULL, _("None"));

  ligne = add_row (self);
  add_field (ligne, _("_Day"), self->date);
  add_field (ligne, _("_Time"), self->heure);
  add_field (ligne, _("D_uration"), self->duree);
  self->avis = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->avis), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->avis), 0);
  gtk_widget_add_css_class (self->avis, "notice");
  gtk_widget_add_css_class (self->avis, "near");
  gtk_widget_set_visible (self->avis, FALSE);
  gtk_box_append (GTK_BOX (self->champs), self->avis);
  self->conflit = entretien_conflit_new ();
  gtk_box_append (GTK_BOX (self->champs), self->conflit);
  add_field (self->champs, _("_Kind"), self->genre);
  self->phase_boite = add_field (self->champs, _("_Phase"), self->phase);
  ligne = add_row (self);
  add_field (ligne, _("_Mode"), self->mode);
  add_field (ligne, _("P_lace"), self->lieu);
  add_presents (self);

  g_signal_connect_swapped (self->date, "notify::jour", G_CALLBACK (show_avis), self);
  g_signal_connect_swapped (self->heure, "notify::minutes", G_CALLBACK (show_avis), self);
  g_signal_connect_swapped (self->duree, "notify::minutes", G_CALLBACK (show_avis), self);
  g_signal_connect_swapped (self->mode, "notify::selected", G_CALLBACK (show_avis), self);
  g_signal_connect_swapped (self->lieu, "changed", G_CALLBACK (show_avis), self);
}

static Planification *
create (GtkWindow  *parent,
        Repository *repository,
        const char *titre,
        const char *valider)
{
  Planification *self = g_new0 (Planification, 1);

  self->window = formulaire_window_new (GTK_WIDGET (parent), titre, valider);
  self->repository = g_object_ref (repository);
  self->minute = -1;
  self->jour = CHAMP_ABSENT;
  self->pour = formulaire_window_add_sentence (self->window, NULL);
  gtk_widget_add_css_class (self->pour, "section-title");
  gtk_widget_set_visible (self->pour, FALSE);
  add_fields (self);
  formulaire_window_add_widget (self->window, self->champs);
  formulaire_window_set_validate (self->window, validate_cb, self, planification_free);

  return self;
}

/**
 * entretien_dialog_present:
 * @parent: the window
 * @dossier: (nullable): the dossier to plan for; NULL to choose it in the form
 * @jour: the day, or %CHAMP_ABSENT
 * @minute_du_jour: the time in minutes, or -1
 * @duree_minutes: how long, as a span was drawn; 0 for what is usual
 *
 * Plans an entretien, filled with what usually comes next in the dossier.
 */
void
entretien_dialog_present (GtkWindow  *parent,
                          Repository *repository,
                          const char *dossier,
                          gint64      jour,
                          gint        minute_du_jour,
                          gint64      duree_minutes)
{
  Planification *self = create (parent, repository, _("Plan a meeting"), _("_Plan"));

  self->jour = jour;
  self->minute = minute_du_jour;
  self->duree_tracee = duree_minutes;
  self->dossier = g_strdup (dossier);
  if (dossier != NULL)
    {
      fill_new (self);
    }
  else
    {
      self->chooser = dossiers_ouverts_new (repository);
      g_signal_connect (self->chooser, "chosen", G_CALLBACK (chosen_cb), self);
      formulaire_window_add_widget (self->window, self->chooser);
      gtk_widget_set_visible (self->champs, FALSE);
    }
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_child_focus (dossier != NULL ? self->date : self->chooser, GTK_DIR_TAB_FORWARD);
}

/**
 * entretien_dialog_edit:
 * @parent: the window
 * @entretien: a uuid
 *
 * Edits an entretien.
 */
void
entretien_dialog_edit (GtkWindow  *parent,
                       Repository *repository,
                       const char *entretien)
{
  Planification *self = create (parent, repository, _("Edit the meeting"), _("_Save"));
  g_autoptr (GError) error = NULL;

  self->entretien = g_strdup (entretien);
  if (!fill_existing (self, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (parent), "win.error", "s", error->message);
      gtk_window_destroy (GTK_WINDOW (self->window));
      return;
    }

  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_child_focus (self->date, GTK_DIR_TAB_FORWARD);
}
