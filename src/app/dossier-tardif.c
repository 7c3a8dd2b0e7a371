/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dossier-tardif.h"

#include "dossier/dossier-touches.h"

/* Frames between the choice of a dossier and the work of showing it: the list shows which one it is
 * first, and those that the keyboard goes past are not shown. */
#define IMAGES_AVANT 1

/* What is typed and painted comes first. */
#define PRIORITE (GDK_PRIORITY_REDRAW + 10)

struct _DossierTardif
{
  GtkWidget parent_instance;

  GtkWidget *place; /* not owned: it holds this one */
  Repository *repository;
  GtkWidget *view;

  char *dossier; /* the one that is being prepared */
  guint etape;
  guint images;
  guint image_id;
  guint etape_id;
  GtkEventController *touches; /* of the window, while something is prepared */
};

enum
{
  SIGNAL_READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierTardif, dossier_tardif, GTK_TYPE_WIDGET)

/* Steps: each takes about a frame. */

static void
make_view (DossierTardif *self)
{
  if (self->view != NULL)
    return;

  self->view = dossier_view_new (self->repository);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
}

static void
fill_view (DossierTardif *self)
{
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), self->dossier);
}

static void
measure_width (DossierTardif *self)
{
  int minimum;

  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
}

static void
measure_height (DossierTardif *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  const int largeur = parent != NULL ? gtk_widget_get_width (parent) : 0;
  int minimum;

  if (largeur > 0)
    gtk_widget_measure (self->view, GTK_ORIENTATION_VERTICAL, largeur, &minimum, NULL, NULL, NULL);
}

/* Widgets are measured again when their style is known, which a frame finds out: the sizes come
 * after one. */
static const struct
{
  void (*run) (DossierTardif *self);
  gboolean image; /* whether a frame passes before */
} etapes[] = {
  { make_view, FALSE },
  { fill_view, FALSE },
  { measure_width, TRUE },
  { measure_height, FALSE },
};

static void go_on (DossierTardif *self);

static gboolean
step_cb (gpointer data)
{
  DossierTardif *self = data;

  self->etape_id = 0;
  etapes[self->etape++].run (self);
  go_on (self);
  return G_SOURCE_REMOVE;
}

static void
plan_step (DossierTardif *self)
{
  self->etape_id = g_idle_add_full (PRIORITE, step_cb, self, NULL);
}

/* A key that the pages have is theirs, even if it comes before they show. */
static gboolean
key_cb (DossierTardif   *self,
        guint            touche,
        guint            code,
        GdkModifierType  etat)
{
  if (dossier_touches_have (touche, etat))
    dossier_tardif_show (self, self->dossier);

  return GDK_EVENT_PROPAGATE;
}

static void
listen (DossierTardif *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL || self->touches != NULL)
    return;

  self->touches = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->touches, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->touches, "key-pressed", G_CALLBACK (key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (root), self->touches);
}

static void
stop_listening (DossierTardif *self)
{
  GtkEventController *touches = g_steal_pointer (&self->touches);

  if (touches != NULL && gtk_event_controller_get_widget (touches) != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (touches), touches);
}

static gboolean
image_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  DossierTardif *self = data;

  if (self->images-- > 0)
    return G_SOURCE_CONTINUE;

  self->image_id = 0;
  listen (self);
  /* The pages that are in sight take the dossier in this frame. */
  if (self->view != NULL && gtk_widget_get_mapped (self->view))
    dossier_tardif_show (self, self->dossier);
  else
    plan_step (self);
  return G_SOURCE_REMOVE;
}

static void
wait_for_images (DossierTardif *self,
                 guint          images)
{
  self->images = images;
  self->image_id = gtk_widget_add_tick_callback (self->place, image_cb, self, NULL);
}

static void
go_on (DossierTardif *self)
{
  if (self->etape == G_N_ELEMENTS (etapes))
    {
      dossier_tardif_give_up (self);
      g_signal_emit (self, signals[SIGNAL_READY], 0);
    }
  else if (etapes[self->etape].image)
    wait_for_images (self, 1);
  else
    plan_step (self);
}

/* Class */

static void
dossier_tardif_unroot (GtkWidget *widget)
{
  dossier_tardif_give_up (JALONS_DOSSIER_TARDIF (widget));
  GTK_WIDGET_CLASS (dossier_tardif_parent_class)->unroot (widget);
}

static void
dossier_tardif_dispose (GObject *object)
{
  DossierTardif *self = JALONS_DOSSIER_TARDIF (object);

  dossier_tardif_give_up (self);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (dossier_tardif_parent_class)->dispose (object);
}

static void
dossier_tardif_class_init (DossierTardifClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_tardif_dispose;
  widget_class->unroot = dossier_tardif_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_tardif_init (DossierTardif *self)
{
}

/**
 * dossier_tardif_set_place:
 * @place: (transfer none): what holds it, and shows a list meanwhile: nothing is prepared before it is seen
 * @repository: (transfer none): the base of the dossiers
 *
 * Tells where it stands, once.
 */
void
dossier_tardif_set_place (DossierTardif *self,
                          GtkWidget     *place,
                          Repository    *repository)
{
  g_return_if_fail (JALONS_IS_DOSSIER_TARDIF (self));
  g_return_if_fail (self->repository == NULL);

  self->place = place;
  self->repository = g_object_ref (repository);
}

/**
 * dossier_tardif_prepare:
 * @dossier: a uuid
 *
 * Makes ready to show @dossier, a frame later if the pages are in sight, else step by step.
 */
void
dossier_tardif_prepare (DossierTardif *self,
                        const char    *dossier)
{
  g_return_if_fail (JALONS_IS_DOSSIER_TARDIF (self));

  dossier_tardif_give_up (self);
  self->dossier = g_strdup (dossier);
  self->etape = 0;
  wait_for_images (self, IMAGES_AVANT);
}

/**
 * dossier_tardif_is_preparing:
 *
 * Returns: whether a dossier is going to be "ready"
 */
gboolean
dossier_tardif_is_preparing (DossierTardif *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIER_TARDIF (self), FALSE);

  return self->dossier != NULL;
}

/**
 * dossier_tardif_give_up:
 *
 * Prepares nothing any more: no dossier, or another one.
 */
void
dossier_tardif_give_up (DossierTardif *self)
{
  g_return_if_fail (JALONS_IS_DOSSIER_TARDIF (self));

  stop_listening (self);
  g_clear_handle_id (&self->etape_id, g_source_remove);
  if (self->image_id != 0)
    gtk_widget_remove_tick_callback (self->place, self->image_id);
  self->image_id = 0;
  g_clear_pointer (&self->dossier, g_free);
}

/**
 * dossier_tardif_show:
 * @dossier: a uuid
 *
 * Has @dossier "ready" at once.
 */
void
dossier_tardif_show (DossierTardif *self,
                     const char    *dossier)
{
  g_autofree char *uuid = g_strdup (dossier);

  g_return_if_fail (JALONS_IS_DOSSIER_TARDIF (self));

  dossier_tardif_give_up (self);
  dossier_view_set_dossier (dossier_tardif_get_view (self), uuid);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

/**
 * dossier_tardif_get_view:
 *
 * Returns: (transfer none): the pages, made if they were not
 */
DossierView *
dossier_tardif_get_view (DossierTardif *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIER_TARDIF (self), NULL);

  make_view (self);

  return JALONS_DOSSIER_VIEW (self->view);
}

/**
 * dossier_tardif_peek_view:
 *
 * Returns: (transfer none) (nullable): the pages, if they were made
 */
DossierView *
dossier_tardif_peek_view (DossierTardif *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIER_TARDIF (self), NULL);

  return (DossierView *) self->view;
}
