/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dossiers-place.h"

#include "dossier/dossier-view.h"
#include "dossiers/dossiers-list.h"

#include <adwaita.h>

/* Frames between the choice of a dossier and the work of showing it. */
#define IMAGES_AVANT 1

struct _DossiersPlace
{
  GtkWidget parent_instance;

  Repository *repository;
  GtkWidget *list;
  GtkWidget *view;
  guint chargement;
  guint images;
  gint largeur;
  gboolean placing;

  GtkWidget *paned;
  GtkWidget *pile;
  GtkWidget *dossier;
};

G_DEFINE_FINAL_TYPE (DossiersPlace, dossiers_place, GTK_TYPE_WIDGET)

/* Built for the first dossier that is shown: the list is on screen before. */
static DossierView *
get_view (DossiersPlace *self)
{
  if (self->view == NULL)
    {
      self->view = dossier_view_new (self->repository);
      adw_bin_set_child (ADW_BIN (self->dossier), self->view);
    }

  return JALONS_DOSSIER_VIEW (self->view);
}

static void
show_nothing (DossiersPlace *self)
{
  const char *page = "aucun";

  if (dossiers_list_is_base_empty (JALONS_DOSSIERS_LIST (self->list)))
    page = "premier";
  else if (!dossiers_list_has_matches (JALONS_DOSSIERS_LIST (self->list)))
    page = "filtre";

  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), page);
}

static void
stop_loading (DossiersPlace *self)
{
  if (self->chargement != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->chargement);
  self->chargement = 0;
}

/* Shows the dossier that is selected. */
static void
load (DossiersPlace *self)
{
  const char *dossier = dossiers_list_get_dossier (JALONS_DOSSIERS_LIST (self->list));

  stop_loading (self);
  if (dossier == NULL)
    return;

  dossier_view_set_dossier (get_view (self), dossier);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), "dossier");
}

static gboolean
load_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  DossiersPlace *self = JALONS_DOSSIERS_PLACE (widget);

  if (self->images++ < IMAGES_AVANT)
    return G_SOURCE_CONTINUE;

  self->chargement = 0;
  load (self);

  return G_SOURCE_REMOVE;
}

/* The list shows which one it is in the next frame; its page, that takes longer, comes after, and
 * not for those that the keyboard only goes past. */
static void
selected_cb (DossiersPlace *self,
             const char    *dossier)
{
  stop_loading (self);
  if (dossier == NULL)
    {
      show_nothing (self);
      return;
    }

  self->images = 0;
  self->chargement = gtk_widget_add_tick_callback (GTK_WIDGET (self), load_cb, NULL, NULL);
}

static void
activated_cb (DossiersPlace *self,
              const char    *dossier)
{
  load (self);
  gtk_widget_child_focus (GTK_WIDGET (get_view (self)), GTK_DIR_TAB_FORWARD);
}

static void
clear_filters_cb (DossiersPlace *self)
{
  dossiers_list_clear_filters (JALONS_DOSSIERS_LIST (self->list));
  dossiers_list_select_first (JALONS_DOSSIERS_LIST (self->list));
}

/* What the pane says when no dossier is open can stop being true: the first dossier, a purge,
 * another filter. */
static void
refresh_nothing_cb (DossiersPlace *self)
{
  const char *page = gtk_stack_get_visible_child_name (GTK_STACK (self->pile));

  if (g_strcmp0 (page, "dossier") != 0)
    show_nothing (self);
}

static void
dossiers_place_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        gint            for_size,
                        gint           *minimum,
                        gint           *natural,
                        gint           *minimum_baseline,
                        gint           *natural_baseline)
{
  gtk_widget_measure (JALONS_DOSSIERS_PLACE (widget)->paned, orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static GtkSizeRequestMode
dossiers_place_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (JALONS_DOSSIERS_PLACE (widget)->paned);
}

/* The list never takes more than three tenths of the window; with more room it has again what
 * the user gave it. */
static void
dossiers_place_size_allocate (GtkWidget *widget,
                              gint       width,
                              gint       height,
                              gint       baseline)
{
  DossiersPlace *self = JALONS_DOSSIERS_PLACE (widget);

  self->placing = TRUE;
  if (self->largeur > 0)
    gtk_paned_set_position (GTK_PANED (self->paned), MIN (self->largeur, width * 3 / 10));
  gtk_widget_allocate (self->paned, width, height, baseline, NULL);
  self->placing = FALSE;
}

/* Only what the user did is remembered: the pane also moves its divider by itself, to what the
 * list needs at least. */
static void
position_changed_cb (DossiersPlace *self)
{
  const gint position = gtk_paned_get_position (GTK_PANED (self->paned));
  gint minimum = 0;

  if (self->placing || self->list == NULL || !gtk_widget_get_mapped (self->paned))
    return;

  gtk_widget_measure (self->list, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (position > minimum)
    self->largeur = position;
}

static void
dossiers_place_dispose (GObject *object)
{
  DossiersPlace *self = JALONS_DOSSIERS_PLACE (object);

  stop_loading (self);
  if (self->repository != NULL)
    g_signal_handlers_disconnect_by_data (self->repository, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_DOSSIERS_PLACE);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (dossiers_place_parent_class)->dispose (object);
}

static void
dossiers_place_class_init (DossiersPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossiers_place_dispose;
  widget_class->measure = dossiers_place_measure;
  widget_class->get_request_mode = dossiers_place_get_request_mode;
  widget_class->size_allocate = dossiers_place_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/dossiers-place.ui");
  gtk_widget_class_bind_template_child (widget_class, DossiersPlace, paned);
  gtk_widget_class_bind_template_child (widget_class, DossiersPlace, pile);
  gtk_widget_class_bind_template_child (widget_class, DossiersPlace, dossier);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, position_changed_cb);
}

static void
dossiers_place_init (DossiersPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossiers_place_new:
 * @repository: (transfer none): an open base
 *
 * Returns: the place, which shows the first dossier of the list unless it is sent to another
 */
GtkWidget *
dossiers_place_new (Repository *repository)
{
  DossiersPlace *self = g_object_new (JALONS_TYPE_DOSSIERS_PLACE, NULL);

  self->repository = g_object_ref (repository);
  self->list = dossiers_list_new (repository);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "filtered", G_CALLBACK (refresh_nothing_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_paned_set_start_child (GTK_PANED (self->paned), self->list);
  if (!dossiers_list_select_first (JALONS_DOSSIERS_LIST (self->list)))
    show_nothing (self);

  return GTK_WIDGET (self);
}

/**
 * dossiers_place_open_dossier:
 * @dossier: a uuid
 * @page: (nullable): one of its pages; %NULL leaves the page that is shown
 *
 * Shows @dossier, selected in the list if the filters let it through.
 */
void
dossiers_place_open_dossier (DossiersPlace *self,
                             const char    *dossier,
                             const char    *page)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_PLACE (self));
  g_return_if_fail (dossier != NULL);

  dossiers_list_select (JALONS_DOSSIERS_LIST (self->list), dossier);
  load (self);
  if (page != NULL)
    dossier_view_set_page (get_view (self), page);
}

/**
 * dossiers_place_open_entretien:
 * @dossier: the uuid of its dossier
 * @entretien: a uuid
 *
 * Shows @entretien in the page of the entretiens.
 */
void
dossiers_place_open_entretien (DossiersPlace *self,
                               const char    *dossier,
                               const char    *entretien)
{
  dossiers_place_open_dossier (self, dossier, "entretiens");
  dossier_view_focus_entretien (get_view (self), entretien);
}

/**
 * dossiers_place_search:
 *
 * Puts the keyboard in the search, the list shown if it was hidden.
 */
void
dossiers_place_search (DossiersPlace *self)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_PLACE (self));

  dossiers_place_set_list_visible (self, TRUE);
  dossiers_list_focus_search (JALONS_DOSSIERS_LIST (self->list));
}

/**
 * dossiers_place_is_list_visible:
 *
 * Returns: whether the list is shown beside the dossier
 */
gboolean
dossiers_place_is_list_visible (DossiersPlace *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_PLACE (self), FALSE);

  return gtk_widget_get_visible (self->list);
}

/**
 * dossiers_place_set_list_visible:
 * @visible: whether the list is shown beside the dossier
 *
 * Shows or hides the list.
 */
void
dossiers_place_set_list_visible (DossiersPlace *self,
                                 gboolean       visible)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_PLACE (self));

  gtk_widget_set_visible (self->list, visible);
}

/**
 * dossiers_place_get_list_width:
 *
 * Returns: the width that the user gave the list, in application pixels
 */
gint
dossiers_place_get_list_width (DossiersPlace *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_PLACE (self), 0);

  return self->largeur;
}

/**
 * dossiers_place_set_list_width:
 * @width: in application pixels
 *
 * Gives the list a width, less where the window is small.
 */
void
dossiers_place_set_list_width (DossiersPlace *self,
                               gint           width)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_PLACE (self));

  self->largeur = width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * dossiers_place_get_page:
 *
 * Returns: (transfer none) (nullable): the page of the dossier that is shown, if one is
 */
const char *
dossiers_place_get_page (DossiersPlace *self)
{
  const char *shown;
  GObject *pages;

  g_return_val_if_fail (JALONS_IS_DOSSIERS_PLACE (self), NULL);

  shown = gtk_stack_get_visible_child_name (GTK_STACK (self->pile));
  if (self->view == NULL || g_strcmp0 (shown, "dossier") != 0)
    return NULL;

  pages = gtk_widget_get_template_child (self->view, TYPE_DOSSIER_VIEW, "pages");
  return gtk_stack_get_visible_child_name (GTK_STACK (pages));
}

/**
 * dossiers_place_save:
 *
 * Keeps what is not kept yet: typed text as drafts, and the filters.
 */
void
dossiers_place_save (DossiersPlace *self)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_PLACE (self));

  if (self->view != NULL)
    dossier_view_keep_drafts (JALONS_DOSSIER_VIEW (self->view));
  dossiers_list_save_filters (JALONS_DOSSIERS_LIST (self->list));
}
