/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/page-tardive.h"

#include "widgets/noms.h"

struct _PageTardive
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  PageTardiveBuild build;
  GtkWidget *page;
  char *dossier; /* the one that the page was built or last seen with */
};

enum
{
  SIGNAL_BUILT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PageTardive, page_tardive, GTK_TYPE_WIDGET)

static void
keep_dossier (PageTardive *self)
{
  g_free (self->dossier);
  self->dossier = g_strdup (dossier_courant_get_uuid (self->courant));
}

/* What was typed is kept by then: "leaving" comes before. */
static void
changed_cb (PageTardive *self)
{
  if (self->page == NULL || g_strcmp0 (self->dossier, dossier_courant_get_uuid (self->courant)) == 0)
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    keep_dossier (self);
  else
    g_clear_pointer (&self->page, gtk_widget_unparent);
}

static void
page_tardive_map (GtkWidget *widget)
{
  page_tardive_get_page (JALONS_PAGE_TARDIVE (widget));
  GTK_WIDGET_CLASS (page_tardive_parent_class)->map (widget);
}

static void
page_tardive_dispose (GObject *object)
{
  PageTardive *self = JALONS_PAGE_TARDIVE (object);

  g_clear_pointer (&self->page, gtk_widget_unparent);
  g_clear_pointer (&self->dossier, g_free);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (page_tardive_parent_class)->dispose (object);
}

static void
page_tardive_class_init (PageTardiveClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = page_tardive_dispose;
  widget_class->map = page_tardive_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_BUILT] =
    g_signal_new ("built", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
}

static void
page_tardive_init (PageTardive *self)
{
}

/**
 * page_tardive_new:
 * @courant: the dossier
 * @build: makes the page, for the dossier as it is then
 *
 * Returns: (transfer floating): the place of the page
 */
GtkWidget *
page_tardive_new (DossierCourant   *courant,
                  PageTardiveBuild  build)
{
  PageTardive *self = g_object_new (TYPE_PAGE_TARDIVE, NULL);

  self->courant = g_object_ref (courant);
  self->build = build;
  g_signal_connect_object (courant, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * page_tardive_get_page:
 *
 * Returns: (transfer none): the page, built if it was not
 */
GtkWidget *
page_tardive_get_page (PageTardive *self)
{
  g_return_val_if_fail (JALONS_IS_PAGE_TARDIVE (self), NULL);

  if (self->page == NULL)
    {
      self->page = self->build (self->courant);
      keep_dossier (self);
      gtk_widget_set_parent (self->page, GTK_WIDGET (self));
      noms_set_from_tooltips (self->page);
      g_signal_emit (self, signals[SIGNAL_BUILT], 0, self->page);
    }

  return self->page;
}

/**
 * page_tardive_is_built:
 *
 * Returns: whether the page exists at this moment
 */
gboolean
page_tardive_is_built (PageTardive *self)
{
  g_return_val_if_fail (JALONS_IS_PAGE_TARDIVE (self), FALSE);

  return self->page != NULL;
}
