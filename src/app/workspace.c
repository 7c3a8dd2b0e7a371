/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/workspace.h"

#include "agenda/agenda-page.h"
#include "annuaires/annuaires-page.h"
#include "app/bandeau.h"
#include "app/mots-personnels.h"
#include "app/renouvellement.h"
#include "app/preferences.h"
#include "widgets/first-fit.h"
#include "widgets/ligne-layout.h"
#include "widgets/menu-tardif.h"
#include "widgets/noms.h"
#include "widgets/travail-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define PERIODE_PROGRES_MS 100
/* What ends sooner needs no bar. */
#define PERIODES_AVANT 10
/* The list and its first dossier are on screen by then; nothing before needs the rest. */
#define DELAI_CHARGEMENT_MS 800

struct _Workspace
{
  GtkWidget parent_instance;

  Repository *repository;
  GtkWidget *boite;
  GtkWidget *choix_lieu;
  GtkWidget *barre; /* (nullable): what goes to the places from the foot of a narrow window */
  GtkWidget *dossiers;
  AdwToast *annulable;
  guint progres_timer;
  guint periodes;
  guint chargement_timer;

  GtkWidget *panneau;
  GtkWidget *principal;
  GMenuModel *menu;
  GtkWidget *bandeau;
  GtkWidget *bandeau_texte;
  GtkWidget *bandeau_bouton;
  GtkWidget *progres;
  GtkWidget *travail;
  AdwToastOverlay *toasts;
  AdwViewStack *places;
  GtkWidget *place_dossiers;
  GtkWidget *place_agenda;
  GtkWidget *place_annuaires;
};

G_DEFINE_FINAL_TYPE (Workspace, workspace, GTK_TYPE_WIDGET)

/* The agenda is built when it is looked at. */
static void
show_agenda (Workspace *self)
{
  if (adw_bin_get_child (ADW_BIN (self->place_agenda)) != NULL)
    return;

  adw_bin_set_child (ADW_BIN (self->place_agenda), agenda_page_new (self->repository));
  noms_set_from_tooltips (self->place_agenda);
}

static void
show_annuaires (Workspace *self)
{
  if (adw_bin_get_child (ADW_BIN (self->place_annuaires)) == NULL)
    adw_bin_set_child (ADW_BIN (self->place_annuaires), annuaires_page_new (self->repository));
}

static void
place_changed_cb (Workspace *self)
{
  const char *place = adw_view_stack_get_visible_child_name (self->places);

  if (self->repository == NULL)
    return;

  gtk_widget_set_visible (self->panneau, g_strcmp0 (place, PLACE_DOSSIERS) == 0);
  if (g_strcmp0 (place, PLACE_AGENDA) == 0)
    show_agenda (self);
  if (g_strcmp0 (place, PLACE_ANNUAIRES) == 0)
    show_annuaires (self);
}

/* The bar has as many widgets as the switch that it stands for: a wide window does without. */
static void
narrow_cb (Workspace *self)
{
  const gboolean narrow = first_fit_is_last (JALONS_FIRST_FIT (self->choix_lieu));

  if (narrow && self->barre == NULL)
    {
      self->barre = adw_view_switcher_bar_new ();
      adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (self->barre), self->places);
      gtk_box_append (GTK_BOX (self->boite), self->barre);
    }
  if (self->barre != NULL)
    adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (self->barre), narrow);
}

static void
show_banner (Workspace *self)
{
  const Bandeau bandeau = { self->bandeau, self->bandeau_texte, self->bandeau_bouton };

  bandeau_show (&bandeau, self->repository);
}

/* The user backed it up, or wants to be told at other times. */
static void
backup_setting_cb (Workspace  *self,
                   const char *cle)
{
  if (g_str_equal (cle, "last-backups") || g_str_equal (cle, "backup-days"))
    show_banner (self);
}

static gboolean
progress_cb (gpointer data)
{
  Workspace *self = data;

  if (repository_is_loaded (self->repository, NIVEAU_STRUCTURE))
    {
      self->progres_timer = 0;
      gtk_widget_set_visible (self->progres, FALSE);
      return G_SOURCE_REMOVE;
    }

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progres),
                                 repository_get_progress (self->repository));
  gtk_widget_set_visible (self->progres, self->periodes++ >= PERIODES_AVANT);

  return G_SOURCE_CONTINUE;
}

/* The toast offers to undo the last operation: it must not outlive the next one. */
static void
changed_cb (Workspace  *self,
            const char *dossier)
{
  if (dossier != NULL && self->annulable != NULL)
    adw_toast_dismiss (self->annulable);
}

static void
toast_dismissed_cb (Workspace *self,
                    AdwToast  *toast)
{
  if (self->annulable == toast)
    self->annulable = NULL;
}

static gboolean
load_behind_cb (gpointer data)
{
  Workspace *self = data;

  self->chargement_timer = 0;
  repository_load_behind (self->repository);
  self->progres_timer = g_timeout_add (PERIODE_PROGRES_MS, progress_cb, self);
  return G_SOURCE_REMOVE;
}

static void
workspace_dispose (GObject *object)
{
  Workspace *self = JALONS_WORKSPACE (object);

  g_clear_handle_id (&self->progres_timer, g_source_remove);
  g_clear_handle_id (&self->chargement_timer, g_source_remove);
  if (self->repository != NULL)
    g_signal_handlers_disconnect_by_data (self->repository, self);
  self->annulable = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_WORKSPACE);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (workspace_parent_class)->dispose (object);
}

static void
workspace_class_init (WorkspaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = workspace_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, Workspace, boite);
  gtk_widget_class_bind_template_child (widget_class, Workspace, choix_lieu);
  gtk_widget_class_bind_template_child (widget_class, Workspace, panneau);
  gtk_widget_class_bind_template_child (widget_class, Workspace, principal);
  gtk_widget_class_bind_template_child (widget_class, Workspace, menu);
  gtk_widget_class_bind_template_child (widget_class, Workspace, bandeau);
  gtk_widget_class_bind_template_child (widget_class, Workspace, bandeau_texte);
  gtk_widget_class_bind_template_child (widget_class, Workspace, bandeau_bouton);
  gtk_widget_class_bind_template_child (widget_class, Workspace, progres);
  gtk_widget_class_bind_template_child (widget_class, Workspace, travail);
  gtk_widget_class_bind_template_child (widget_class, Workspace, toasts);
  gtk_widget_class_bind_template_child (widget_class, Workspace, places);
  gtk_widget_class_bind_template_child (widget_class, Workspace, place_dossiers);
  gtk_widget_class_bind_template_child (widget_class, Workspace, place_agenda);
  gtk_widget_class_bind_template_child (widget_class, Workspace, place_annuaires);
  gtk_widget_class_bind_template_callback (widget_class, place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
}

static void
workspace_init (Workspace *self)
{
  g_type_ensure (JALONS_TYPE_TRAVAIL_BAR);
  g_type_ensure (JALONS_TYPE_FIRST_FIT);
  g_type_ensure (TYPE_LIGNE_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  menu_tardif_set (GTK_MENU_BUTTON (self->principal), self->menu);
}

/**
 * workspace_new:
 * @repository: (transfer none): an open base
 *
 * Returns: the places of @repository; what its list does not need is loaded behind
 */
GtkWidget *
workspace_new (Repository *repository)
{
  Workspace *self = g_object_new (JALONS_TYPE_WORKSPACE, NULL);

  self->repository = g_object_ref (repository);
  g_signal_connect_object (repository, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  mots_personnels_attach (repository);
  renouvellement_attach (repository);
  self->dossiers = dossiers_place_new (repository);
  adw_bin_set_child (ADW_BIN (self->place_dossiers), self->dossiers);
  noms_set_from_tooltips (GTK_WIDGET (self));
  preferences_note_opening (self->repository);
  show_banner (self);
  if (preferences_get () != NULL)
    g_signal_connect_object (preferences_get (), "changed", G_CALLBACK (backup_setting_cb), self,
                             G_CONNECT_SWAPPED);
  self->chargement_timer = g_timeout_add (DELAI_CHARGEMENT_MS, load_behind_cb, self);

  return GTK_WIDGET (self);
}

/**
 * workspace_get_repository:
 *
 * Returns: (transfer none): the base
 */
Repository *
workspace_get_repository (Workspace *self)
{
  g_return_val_if_fail (JALONS_IS_WORKSPACE (self), NULL);

  return self->repository;
}

/**
 * workspace_get_dossiers:
 *
 * Returns: (transfer none): the place of the dossiers
 */
DossiersPlace *
workspace_get_dossiers (Workspace *self)
{
  g_return_val_if_fail (JALONS_IS_WORKSPACE (self), NULL);

  return JALONS_DOSSIERS_PLACE (self->dossiers);
}

/**
 * workspace_get_annuaires:
 *
 * Returns: (transfer none) (nullable): the directories, once they were looked at
 */
AnnuairesPage *
workspace_get_annuaires (Workspace *self)
{
  g_return_val_if_fail (JALONS_IS_WORKSPACE (self), NULL);

  return (AnnuairesPage *) adw_bin_get_child (ADW_BIN (self->place_annuaires));
}

/**
 * workspace_save:
 *
 * Saves what was typed in the places and not confirmed.
 */
void
workspace_save (Workspace *self)
{
  GtkWidget *annuaires;

  g_return_if_fail (JALONS_IS_WORKSPACE (self));

  dossiers_place_save (JALONS_DOSSIERS_PLACE (self->dossiers));
  annuaires = adw_bin_get_child (ADW_BIN (self->place_annuaires));
  if (annuaires != NULL)
    annuaires_page_save (JALONS_ANNUAIRES_PAGE (annuaires));
}

/**
 * workspace_begin_work:
 * @texte: what is being done, with an ellipsis
 * @seul: whether nothing else can be done meanwhile
 *
 * Shows a long work that begins, with what gives it up.
 *
 * Returns: (transfer none) (nullable): what the work tells; %NULL while another one is under way
 */
Progres *
workspace_begin_work (Workspace  *self,
                      const char *texte,
                      gboolean    seul)
{
  Progres *progres;

  g_return_val_if_fail (JALONS_IS_WORKSPACE (self), NULL);

  progres = travail_bar_begin (JALONS_TRAVAIL_BAR (self->travail), texte);
  if (progres != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->places), !seul);

  return progres;
}

/**
 * workspace_end_work:
 *
 * Says that the work has ended, one way or the other.
 */
void
workspace_end_work (Workspace *self)
{
  g_return_if_fail (JALONS_IS_WORKSPACE (self));

  travail_bar_end (JALONS_TRAVAIL_BAR (self->travail));
  gtk_widget_set_sensitive (GTK_WIDGET (self->places), TRUE);
}

/**
 * workspace_get_work:
 * @seul: (out) (optional): whether nothing else can be done meanwhile
 *
 * Returns: (transfer none) (nullable): the long work that is under way
 */
Progres *
workspace_get_work (Workspace *self,
                    gboolean  *seul)
{
  g_return_val_if_fail (JALONS_IS_WORKSPACE (self), NULL);

  if (seul != NULL)
    *seul = !gtk_widget_get_sensitive (GTK_WIDGET (self->places));

  return travail_bar_get (JALONS_TRAVAIL_BAR (self->travail));
}

static const char * const vues_agenda[] = { "agenda-jour", "agenda-semaine", "agenda-mois",
                                            "agenda-liste", NULL };

/**
 * workspace_show_place:
 * @place: the name of a place, or of a view of the agenda ("agenda-semaine")
 *
 * Goes to @place.
 *
 * Returns: %FALSE if there is no such place
 */
gboolean
workspace_show_place (Workspace  *self,
                      const char *place)
{
  g_return_val_if_fail (JALONS_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  for (guint vue = 0; vues_agenda[vue] != NULL; vue++)
    if (g_str_equal (vues_agenda[vue], place))
      {
        adw_view_stack_set_visible_child_name (self->places, PLACE_AGENDA);
        agenda_page_set_vue (JALONS_AGENDA_PAGE (adw_bin_get_child (ADW_BIN (self->place_agenda))),
                             (AgendaVue) vue);
        return TRUE;
      }

  if (adw_view_stack_get_child_by_name (self->places, place) == NULL)
    return FALSE;

  adw_view_stack_set_visible_child_name (self->places, place);

  return TRUE;
}

/**
 * workspace_get_place:
 *
 * Returns: (transfer none): the place that is shown
 */
const char *
workspace_get_place (Workspace *self)
{
  g_return_val_if_fail (JALONS_IS_WORKSPACE (self), NULL);

  return adw_view_stack_get_visible_child_name (self->places);
}

/**
 * workspace_get_lieu:
 *
 * Returns: (transfer none): the page of the dossier that is shown, or the place
 */
const char *
workspace_get_lieu (Workspace *self)
{
  const char *place;
  const char *page;

  g_return_val_if_fail (JALONS_IS_WORKSPACE (self), NULL);

  place = adw_view_stack_get_visible_child_name (self->places);
  if (g_strcmp0 (place, PLACE_DOSSIERS) != 0)
    return place;

  page = dossiers_place_get_page (JALONS_DOSSIERS_PLACE (self->dossiers));
  return page != NULL ? page : place;
}

/* @bouton: (nullable): what the toast offers, which holds until the next operation */
static void
add_toast (Workspace  *self,
           const char *message,
           const char *bouton,
           const char *action)
{
  g_autofree char *titre = g_markup_escape_text (message, -1);
  AdwToast *toast;

  if (self->annulable != NULL)
    adw_toast_dismiss (self->annulable);

  toast = adw_toast_new (titre);
  if (bouton != NULL)
    {
      adw_toast_set_button_label (toast, bouton);
      adw_toast_set_action_name (toast, action);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                               G_CONNECT_SWAPPED);
      self->annulable = toast;
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * workspace_add_toast:
 * @message: what was done
 * @annuler: whether the toast offers to undo it
 *
 * Tells that something was done.
 */
void
workspace_add_toast (Workspace  *self,
                     const char *message,
                     gboolean    annuler)
{
  g_return_if_fail (JALONS_IS_WORKSPACE (self));

  add_toast (self, message, annuler ? _("Undo") : NULL, "win.undo");
}

/**
 * workspace_add_toast_redo:
 * @message: what was undone
 *
 * Tells that something was undone, and offers to do it again.
 */
void
workspace_add_toast_redo (Workspace  *self,
                          const char *message)
{
  g_return_if_fail (JALONS_IS_WORKSPACE (self));

  add_toast (self, message, _("Redo"), "win.redo");
}
