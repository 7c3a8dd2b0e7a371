/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/liste-row.h"

#include "dossier/ligne-texte.h"
#include "dossier/ordre-menu.h"
#include "widgets/focus.h"

#include <glib/gi18n.h>

struct _ListeRow
{
  GtkWidget parent_instance;

  GtkWidget *numero;
  GtkWidget *texte;
  GtkWidget *menu;
};

enum
{
  SIGNAL_TYPED,
  SIGNAL_LEFT,
  SIGNAL_ACTIVATE,
  SIGNAL_MOVE,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ListeRow, liste_row, GTK_TYPE_WIDGET)

static void
typed_cb (ListeRow *self)
{
  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
left_cb (ListeRow *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
activate_cb (ListeRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, g_str_equal (name, ORDRE_MONTER) ? -1 : 1);
}

static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_DELETE], 0);
}

static gboolean
liste_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALONS_LISTE_ROW (widget)->texte);
}

static void
liste_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (liste_row_parent_class)->dispose (object);
}

static guint
create_signal (const char *name,
               guint       n_params,
               GType       type)
{
  return g_signal_new (name, TYPE_LISTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       n_params, type);
}

static void
liste_row_class_init (ListeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liste_row_dispose;
  widget_class->grab_focus = liste_row_grab_focus;
  widget_class->focus = focus_among_children;

  signals[SIGNAL_TYPED] = create_signal ("typed", 0, G_TYPE_NONE);
  signals[SIGNAL_LEFT] = create_signal ("left", 0, G_TYPE_NONE);
  signals[SIGNAL_ACTIVATE] = create_signal ("activate", 0, G_TYPE_NONE);
  signals[SIGNAL_MOVE] = create_signal ("move", 1, G_TYPE_INT);
  signals[SIGNAL_DELETE] = create_signal ("delete", 0, G_TYPE_NONE);

  gtk_widget_class_install_action (widget_class, ORDRE_MONTER, NULL, move_cb);
  gtk_widget_class_install_action (widget_class, ORDRE_DESCENDRE, NULL, move_cb);
  gtk_widget_class_install_action (widget_class, ORDRE_SUPPRIMER, NULL, delete_cb);
  ordre_menu_bind_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "listerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
liste_row_init (ListeRow *self)
{
  self->numero = gtk_label_new (NULL);
  gtk_widget_set_valign (self->numero, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (self->numero, "secondary");
  gtk_widget_add_css_class (self->numero, "tabular");
  self->texte = ligne_texte_new (NULL);
  gtk_widget_set_hexpand (self->texte, TRUE);
  gtk_widget_set_valign (self->texte, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->texte, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->texte, "left", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (self->texte, "activate", G_CALLBACK (activate_cb), self);
  self->menu = ordre_menu_new (_("Move or delete this line"));

  gtk_widget_set_parent (self->numero, GTK_WIDGET (self));
  gtk_widget_set_parent (self->texte, GTK_WIDGET (self));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              8);
}

/**
 * liste_row_new:
 *
 * Returns: (transfer floating): an empty line
 */
GtkWidget *
liste_row_new (void)
{
  return g_object_new (TYPE_LISTE_ROW, NULL);
}

/**
 * liste_row_set_texte:
 *
 * Shows a text that nobody typed here.
 */
void
liste_row_set_texte (ListeRow   *self,
                     const char *texte)
{
  ligne_texte_set_texte (JALONS_LIGNE_TEXTE (self->texte), texte);
}

/**
 * liste_row_get_texte:
 *
 * Returns: (transfer full): what is typed, without spaces around it
 */
char *
liste_row_get_texte (ListeRow *self)
{
  return ligne_texte_get_texte (JALONS_LIGNE_TEXTE (self->texte));
}

/**
 * liste_row_set_place:
 * @liste: the name of the list
 * @rang: its place, from 0
 * @total: how many lines the list has
 * @ordonnee: whether the order has a meaning: a number is then shown, otherwise a dash
 * @writable: whether it can be changed
 *
 * Says where the line stands.
 */
void
liste_row_set_place (ListeRow   *self,
                     const char *liste,
                     guint       rang,
                     guint       total,
                     gboolean    ordonnee,
                     gboolean    writable)
{
  g_autofree char *numero = ordonnee ? g_strdup_printf ("%u.", rang + 1) : g_strdup ("–");
  g_autofree char *nom = g_strdup_printf (_("%s, line %u of %u"), liste, rang + 1, total);

  gtk_label_set_label (GTK_LABEL (self->numero), numero);
  ligne_texte_set_label (JALONS_LIGNE_TEXTE (self->texte), nom);
  ligne_texte_set_editable (JALONS_LIGNE_TEXTE (self->texte), writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  ordre_menu_set_enabled (GTK_WIDGET (self), writable && rang > 0, writable && rang + 1 < total,
                          writable);
}
