/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/page-chercher.h"

#include "widgets/noms.h"

#include <glib/gi18n-lib.h>

struct _PageChercher
{
  GtkWidget parent_instance;

  PdfRecherche *recherche;
  GtkWidget *barre;
  GtkWidget *champ;
  GtkWidget *compte;
};

enum
{
  SIGNAL_SEARCHED,
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PageChercher, page_chercher, GTK_TYPE_WIDGET)

static void
show_count (PageChercher *self)
{
  const char *cherche = pdf_recherche_get_text (self->recherche);
  const guint n = pdf_recherche_get_n (self->recherche);
  g_autofree char *texte = NULL;

  if (cherche == NULL || *cherche == '\0')
    texte = g_strdup ("");
  else if (n > 0)
    texte = g_strdup_printf (_("%u of %u"), pdf_recherche_get_rank (self->recherche), n);
  else if (pdf_recherche_is_running (self->recherche))
    texte = g_strdup (_("Searching…"));
  else
    texte = g_strdup (_("Not found"));

  gtk_label_set_label (GTK_LABEL (self->compte), texte);
}

static void
changed_cb (PageChercher *self)
{
  g_signal_emit (self, signals[SIGNAL_SEARCHED], 0,
                 gtk_editable_get_text (GTK_EDITABLE (self->champ)));
}

static void
move (PageChercher *self,
      int           pas)
{
  /* Enter comes before the text was handed over when one types fast. */
  changed_cb (self);
  pdf_recherche_move (self->recherche, pas);
}

static void
next_cb (PageChercher *self)
{
  move (self, 1);
}

static void
previous_cb (PageChercher *self)
{
  move (self, -1);
}

static void
stop_cb (PageChercher *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static gboolean
key_cb (PageChercher    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  const gboolean entree = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!entree || (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  previous_cb (self);
  return GDK_EVENT_STOP;
}

static void
page_chercher_dispose (GObject *object)
{
  PageChercher *self = JALONS_PAGE_CHERCHER (object);

  if (self->recherche != NULL)
    g_signal_handlers_disconnect_by_data (self->recherche, self);
  g_clear_object (&self->recherche);
  g_clear_pointer (&self->barre, gtk_widget_unparent);

  G_OBJECT_CLASS (page_chercher_parent_class)->dispose (object);
}

static void
page_chercher_class_init (PageChercherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = page_chercher_dispose;

  signals[SIGNAL_SEARCHED] = g_signal_new ("searched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pagechercher");
}

static void
add_button (PageChercher *self,
            GtkWidget    *boite,
            const char   *icone,
            const char   *nom,
            GCallback     clicked)
{
  GtkWidget *bouton = gtk_button_new_from_icon_name (icone);

  gtk_widget_set_tooltip_text (bouton, nom);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  gtk_widget_add_css_class (bouton, "flat");
  g_signal_connect_swapped (bouton, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (boite), bouton);
}

static void
create_entry (PageChercher *self)
{
  GtkEventController *touches = gtk_event_controller_key_new ();

  self->champ = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->champ, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->champ), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search in the document"), -1);
  g_signal_connect_swapped (self->champ, "search-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->champ, "activate", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->champ, "next-match", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->champ, "previous-match", G_CALLBACK (previous_cb), self);
  g_signal_connect_swapped (self->champ, "stop-search", G_CALLBACK (stop_cb), self);
  gtk_event_controller_set_propagation_phase (touches, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (touches, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->champ, touches);
}

static void
page_chercher_init (PageChercher *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  create_entry (self);
  self->compte = gtk_label_new ("");
  gtk_label_set_width_chars (GTK_LABEL (self->compte), 11);
  gtk_label_set_xalign (GTK_LABEL (self->compte), 0);
  gtk_widget_add_css_class (self->compte, "secondary");
  gtk_widget_add_css_class (self->compte, "tabular");
  gtk_box_append (GTK_BOX (boite), self->champ);
  gtk_box_append (GTK_BOX (boite), self->compte);
  add_button (self, boite, "chevron-haut-symbolic", _("Previous hit (Shift+Enter)"),
              G_CALLBACK (previous_cb));
  add_button (self, boite, "chevron-bas-symbolic", _("Next hit (Enter)"), G_CALLBACK (next_cb));
  add_button (self, boite, "fermer-symbolic", _("Close the search (Escape)"), G_CALLBACK (stop_cb));
  gtk_widget_set_margin_start (boite, 12);
  gtk_widget_set_margin_end (boite, 12);
  gtk_widget_set_margin_bottom (boite, 7);
  self->barre = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->barre), boite);
  gtk_widget_set_visible (self->barre, FALSE);
  gtk_widget_set_parent (self->barre, GTK_WIDGET (self));
}

/**
 * page_chercher_new:
 * @recherche: the search that it tells of
 *
 * Returns: (transfer floating): the line, closed
 */
GtkWidget *
page_chercher_new (PdfRecherche *recherche)
{
  PageChercher *self = g_object_new (JALONS_TYPE_PAGE_CHERCHER, NULL);

  self->recherche = g_object_ref (recherche);
  g_signal_connect_swapped (recherche, "changed", G_CALLBACK (show_count), self);
  return GTK_WIDGET (self);
}

/**
 * page_chercher_set_open:
 *
 * Opens the line and goes to it, or closes it.
 */
void
page_chercher_set_open (PageChercher *self,
                        gboolean      open)
{
  gtk_widget_set_visible (self->barre, open);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->barre), open);
  if (!open)
    return;

  gtk_widget_grab_focus (self->champ);
  gtk_editable_select_region (GTK_EDITABLE (self->champ), 0, -1);
  changed_cb (self);
}

/**
 * page_chercher_is_open:
 *
 * Returns: whether it is open
 */
gboolean
page_chercher_is_open (PageChercher *self)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->barre));
}
