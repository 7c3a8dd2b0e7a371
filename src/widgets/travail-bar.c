/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/travail-bar.h"

#include <glib/gi18n.h>

#define PERIODE_MS 100

struct _TravailBar
{
  GtkWidget parent_instance;

  Progres *progres;
  guint timer;

  GtkWidget *revelateur;
  GtkWidget *texte;
  GtkWidget *avancement;
  GtkWidget *arreter;
};

G_DEFINE_FINAL_TYPE (TravailBar, travail_bar, GTK_TYPE_WIDGET)

static gboolean
update_cb (gpointer data)
{
  TravailBar *self = data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->avancement),
                                 progres_get_fraction (self->progres));

  return G_SOURCE_CONTINUE;
}

/* It ends a little later: at the next moment where it can leave everything as it was. */
static void
cancel_cb (TravailBar *self)
{
  if (self->progres == NULL)
    return;

  progres_cancel (self->progres);
  gtk_widget_set_sensitive (self->arreter, FALSE);
  gtk_label_set_text (GTK_LABEL (self->texte), _("Stopping…"));
}

static void
travail_bar_dispose (GObject *object)
{
  TravailBar *self = JALONS_TRAVAIL_BAR (object);

  /* Nobody is there to be told any more. */
  if (self->progres != NULL)
    progres_cancel (self->progres);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->progres);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_TRAVAIL_BAR);

  G_OBJECT_CLASS (travail_bar_parent_class)->dispose (object);
}

static void
travail_bar_class_init (TravailBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = travail_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/widgets/travail-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TravailBar, revelateur);
  gtk_widget_class_bind_template_child (widget_class, TravailBar, texte);
  gtk_widget_class_bind_template_child (widget_class, TravailBar, avancement);
  gtk_widget_class_bind_template_child (widget_class, TravailBar, arreter);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
travail_bar_init (TravailBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * travail_bar_new:
 *
 * Returns: (transfer floating): a bar that shows nothing
 */
GtkWidget *
travail_bar_new (void)
{
  return g_object_new (JALONS_TYPE_TRAVAIL_BAR, NULL);
}

/**
 * travail_bar_begin:
 * @texte: what is being done, with an ellipsis
 *
 * Shows a work that begins. Only one at a time.
 *
 * Returns: (transfer none) (nullable): what the work tells; %NULL while another one is under way
 */
Progres *
travail_bar_begin (TravailBar *self,
                   const char *texte)
{
  g_return_val_if_fail (JALONS_IS_TRAVAIL_BAR (self), NULL);
  g_return_val_if_fail (texte != NULL, NULL);

  if (self->progres != NULL)
    return NULL;

  self->progres = progres_new ();
  gtk_label_set_text (GTK_LABEL (self->texte), texte);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->avancement), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  texte, -1);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->avancement), 0);
  gtk_widget_set_sensitive (self->arreter, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revelateur), TRUE);
  self->timer = g_timeout_add (PERIODE_MS, update_cb, self);

  return self->progres;
}

/**
 * travail_bar_end:
 *
 * Says that the work has ended, one way or the other.
 */
void
travail_bar_end (TravailBar *self)
{
  g_return_if_fail (JALONS_IS_TRAVAIL_BAR (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->progres);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revelateur), FALSE);
}

/**
 * travail_bar_get:
 *
 * Returns: (transfer none) (nullable): the work that is under way
 */
Progres *
travail_bar_get (TravailBar *self)
{
  g_return_val_if_fail (JALONS_IS_TRAVAIL_BAR (self), NULL);

  return self->progres;
}
