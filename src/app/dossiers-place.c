/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dossiers-place.h"

#include "app/dossier-tardif.h"
#include "dossiers/dossiers-list.h"
#include "widgets/volets.h"

#include <adwaita.h>

/* Frames between the list and the reading of what it does not show. */
#define IMAGES_AVANT 1

struct _DossiersPlace
{
  GtkWidget parent_instance;

  Repository *repository;
  GtkWidget *list;
  guint images;

  GtkWidget *volets;
  GtkWidget *pile;
  DossierTardif *dossier;
};

enum
{
  SIGNAL_LIST_VISIBLE,
  N_SIGNALS
};

enum
{
  PROP_0,
  PROP_TABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossiersPlace, dossiers_place, GTK_TYPE_WIDGET)

static void
show_nothing (DossiersPlace *self)
{
  ApercuListe *liste = dossiers_list_get_liste (JALONS_DOSSIERS_LIST (self->list));
  const char *page = "aucun";

  if (apercu_liste_is_base_empty (liste))
    page = "premier";
  else if (apercu_liste_is_whole (liste) && g_list_model_get_n_items (G_LIST_MODEL (liste)) == 0)
    page = "filtre";

  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), page);
}

/* Shows the dossier that is selected. */
static void
load (DossiersPlace *self)
{
  const char *dossier = dossiers_list_get_dossier (JALONS_DOSSIERS_LIST (self->list));

  if (dossier != NULL)
    dossier_tardif_show (self->dossier, dossier);
  else
    dossier_tardif_give_up (self->dossier);
}

static void
ready_cb (DossiersPlace *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), "dossier");
}

static void
selected_cb (DossiersPlace *self,
             const char    *dossier)
{
  dossier_tardif_give_up (self->dossier);
  if (dossier == NULL)
    {
      show_nothing (self);
      return;
    }

  /* Over the table, no dossier shows: the one that is opened there comes with it. */
  if (!dossiers_place_is_table (self))
    dossier_tardif_prepare (self->dossier, dossier);
}

static void
activated_cb (DossiersPlace *self,
              const char    *dossier)
{
  dossiers_place_set_table (self, FALSE);
  load (self);
  volets_show_choix (JALONS_VOLETS (self->volets));
  gtk_widget_child_focus (GTK_WIDGET (dossier_tardif_get_view (self->dossier)), GTK_DIR_TAB_FORWARD);
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

  /* Nor is it said of the dossier that is about to show. */
  if (!dossier_tardif_is_preparing (self->dossier) && g_strcmp0 (page, "dossier") != 0)
    show_nothing (self);
}

/* Where there is no room for both, the list comes and goes by itself. */
static void
liste_visible_cb (DossiersPlace *self)
{
  g_signal_emit (self, signals[SIGNAL_LIST_VISIBLE], 0);
}

/* Escape leaves the table, once the choice of several dossiers is over. */
static gboolean
leave_table_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  DossiersPlace *self = JALONS_DOSSIERS_PLACE (widget);

  if (!dossiers_place_is_table (self))
    return GDK_EVENT_PROPAGATE;

  if (!dossiers_list_stop_choosing (JALONS_DOSSIERS_LIST (self->list)))
    dossiers_place_set_table (self, FALSE);
  return GDK_EVENT_STOP;
}

/* On two cores, a thread that reads a long list takes the time of its first frame. */
static gboolean
read_rest_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  DossiersPlace *self = JALONS_DOSSIERS_PLACE (widget);

  if (self->images++ < IMAGES_AVANT)
    return G_SOURCE_CONTINUE;

  apercu_liste_load_behind (dossiers_list_get_liste (JALONS_DOSSIERS_LIST (self->list)));
  return G_SOURCE_REMOVE;
}

static void
dossiers_place_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_TABLE)
    g_value_set_boolean (value, dossiers_place_is_table (JALONS_DOSSIERS_PLACE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossiers_place_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_TABLE)
    dossiers_place_set_table (JALONS_DOSSIERS_PLACE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossiers_place_dispose (GObject *object)
{
  DossiersPlace *self = JALONS_DOSSIERS_PLACE (object);

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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossiers_place_dispose;
  object_class->get_property = dossiers_place_get_property;
  object_class->set_property = dossiers_place_set_property;
  properties[PROP_TABLE] =
    g_param_spec_boolean ("table", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_LIST_VISIBLE] =
    g_signal_new ("list-visible", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_property_action (widget_class, "place.tableau", "table");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_table_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/dossiers-place.ui");
  gtk_widget_class_bind_template_child (widget_class, DossiersPlace, volets);
  gtk_widget_class_bind_template_child (widget_class, DossiersPlace, pile);
  gtk_widget_class_bind_template_child (widget_class, DossiersPlace, dossier);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, liste_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, ready_cb);
}

static void
dossiers_place_init (DossiersPlace *self)
{
  g_type_ensure (JALONS_TYPE_VOLETS);
  g_type_ensure (TYPE_DOSSIER_TARDIF);
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
  dossier_tardif_set_place (self->dossier, GTK_WIDGET (self), repository);
  self->list = dossiers_list_new (repository);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "filtered", G_CALLBACK (refresh_nothing_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set (self->volets, "liste", self->list, NULL);
  volets_set_etendue (JALONS_VOLETS (self->volets), dossiers_place_is_table (self));
  if (!dossiers_list_select_first (JALONS_DOSSIERS_LIST (self->list)))
    show_nothing (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), read_rest_cb, NULL, NULL);

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

  dossiers_place_set_table (self, FALSE);
  dossiers_list_select (JALONS_DOSSIERS_LIST (self->list), dossier);
  load (self);
  volets_show_choix (JALONS_VOLETS (self->volets));
  if (page != NULL)
    dossier_view_set_page (dossier_tardif_get_view (self->dossier), page);
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
  dossier_view_focus_entretien (dossier_tardif_get_view (self->dossier), entretien);
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

  return volets_is_liste_visible (JALONS_VOLETS (self->volets));
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

  if (!visible)
    dossiers_place_set_table (self, FALSE);
  volets_set_liste_visible (JALONS_VOLETS (self->volets), visible);
}

/**
 * dossiers_place_get_list_width:
 *
 * Returns: the width that the user gave the list, in pixels for text of the usual size
 */
gint
dossiers_place_get_list_width (DossiersPlace *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_PLACE (self), 0);

  return volets_get_largeur (JALONS_VOLETS (self->volets));
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

  volets_set_largeur (JALONS_VOLETS (self->volets), width);
}

/**
 * dossiers_place_get_page:
 *
 * Returns: (transfer none) (nullable): the page of the dossier that is shown, if one is
 */
const char *
dossiers_place_get_page (DossiersPlace *self)
{
  DossierView *view;
  const char *shown;
  GObject *pages;

  g_return_val_if_fail (JALONS_IS_DOSSIERS_PLACE (self), NULL);

  shown = gtk_stack_get_visible_child_name (GTK_STACK (self->pile));
  view = dossier_tardif_peek_view (self->dossier);
  if (view == NULL || g_strcmp0 (shown, "dossier") != 0)
    return NULL;

  pages = gtk_widget_get_template_child (GTK_WIDGET (view), TYPE_DOSSIER_VIEW, "pages");
  return gtk_stack_get_visible_child_name (GTK_STACK (pages));
}

/**
 * dossiers_place_get_dossier:
 *
 * Returns: (transfer none) (nullable): the uuid of the dossier that is selected
 */
const char *
dossiers_place_get_dossier (DossiersPlace *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_PLACE (self), NULL);

  return dossiers_list_get_dossier (JALONS_DOSSIERS_LIST (self->list));
}

/**
 * dossiers_place_is_table:
 *
 * Returns: whether the dossiers show as a table, over the whole width
 */
gboolean
dossiers_place_is_table (DossiersPlace *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_PLACE (self), FALSE);

  return dossiers_list_is_large (JALONS_DOSSIERS_LIST (self->list));
}

/**
 * dossiers_place_set_table:
 * @table: whether the dossiers show as a table, over the whole width
 *
 * Shows the table, or the list and the dossier that is selected in it.
 */
void
dossiers_place_set_table (DossiersPlace *self,
                          gboolean       table)
{
  gboolean clavier;

  g_return_if_fail (JALONS_IS_DOSSIERS_PLACE (self));

  if (dossiers_place_is_table (self) == table)
    return;

  clavier = gtk_widget_get_mapped (GTK_WIDGET (self));
  dossiers_list_set_large (JALONS_DOSSIERS_LIST (self->list), table);
  volets_set_etendue (JALONS_VOLETS (self->volets), table);
  if (table)
    dossier_tardif_give_up (self->dossier);
  else
    load (self);
  if (clavier)
    dossiers_list_focus_rows (JALONS_DOSSIERS_LIST (self->list));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TABLE]);
}

/**
 * dossiers_place_save:
 *
 * Keeps what is not kept yet: typed text as drafts, and the filters.
 */
void
dossiers_place_save (DossiersPlace *self)
{
  DossierView *view;

  g_return_if_fail (JALONS_IS_DOSSIERS_PLACE (self));

  view = dossier_tardif_peek_view (self->dossier);
  if (view != NULL)
    dossier_view_keep_drafts (view);
  dossiers_list_save_filters (JALONS_DOSSIERS_LIST (self->list));
}

/**
 * dossiers_place_toggle_statut:
 * @statut: as dossiers_list_toggle_statut()
 *
 * Shows in the list the dossiers whose convention waits, or those that it showed before.
 */
void
dossiers_place_toggle_statut (DossiersPlace *self,
                              const char    *statut)
{
  dossiers_place_set_list_visible (self, TRUE);
  dossiers_list_toggle_statut (JALONS_DOSSIERS_LIST (self->list), statut);
}
