/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/lot-bar.h"

#include "dossiers/lot-actions.h"

#include <glib/gi18n.h>

struct _LotBar
{
  GtkWidget parent_instance;

  Repository *repository;
  SelectionDossier *selection;

  GtkWidget *boite;
  GtkWidget *compte;
  GtkWidget *caches;
  GtkWidget *boutons;
  GtkWidget *conseiller;
  GtkWidget *statut;
};

G_DEFINE_FINAL_TYPE (LotBar, lot_bar, GTK_TYPE_WIDGET)

static void
set_menu (GtkWidget  *bouton,
          GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (bouton), menu);
  g_object_unref (menu);
}

static void
show_counts (LotBar *self)
{
  const guint n = selection_dossier_count (self->selection);
  const guint caches = selection_dossier_count_hidden (self->selection);
  g_autofree char *compte = n == 0 ? g_strdup (_("Choose dossiers"))
                                   : g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);
  g_autofree char *dont = g_strdup_printf (ngettext ("%u hidden by the filters",
                                                     "%u hidden by the filters", caches), caches);

  gtk_label_set_text (GTK_LABEL (self->compte), compte);
  gtk_label_set_text (GTK_LABEL (self->caches), dont);
  gtk_widget_set_visible (self->caches, caches > 0);
  gtk_widget_set_sensitive (self->boutons, n > 0);
}

static void
refresh (LotBar *self)
{
  const gboolean choosing = selection_dossier_is_choosing (self->selection);

  if (choosing && !gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      set_menu (self->conseiller, lot_menu_conseillers (self->repository, "lot"));
      set_menu (self->statut, lot_menu_statuts ("lot"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), choosing);
  if (choosing)
    show_counts (self);
}

static void
lot_bar_dispose (GObject *object)
{
  LotBar *self = JALONS_LOT_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_LOT_BAR);
  g_clear_object (&self->selection);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (lot_bar_parent_class)->dispose (object);
}

static void
lot_bar_class_init (LotBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lot_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/jalons/Jalons/dossiers/lot-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LotBar, boite);
  gtk_widget_class_bind_template_child (widget_class, LotBar, compte);
  gtk_widget_class_bind_template_child (widget_class, LotBar, caches);
  gtk_widget_class_bind_template_child (widget_class, LotBar, boutons);
  gtk_widget_class_bind_template_child (widget_class, LotBar, conseiller);
  gtk_widget_class_bind_template_child (widget_class, LotBar, statut);
}

static void
lot_bar_init (LotBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lot_bar_set_selection:
 * @repository: (transfer none): the base
 * @selection: (transfer none): which dossiers are chosen
 *
 * Gives the bar what it counts, once.
 */
void
lot_bar_set_selection (LotBar           *self,
                       Repository       *repository,
                       SelectionDossier *selection)
{
  g_return_if_fail (JALONS_IS_LOT_BAR (self));
  g_return_if_fail (self->selection == NULL);

  self->repository = g_object_ref (repository);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "choix-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}
