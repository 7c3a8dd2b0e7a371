/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-liste-private.h"

#include "agenda/agenda-ligne.h"
#include "widgets/dessin.h"
#include "widgets/hauteur.h"

#include <glib/gi18n.h>

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AgendaListe, agenda_liste, GTK_TYPE_WIDGET)

/* Rows */

guint
agenda_liste_count (AgendaListe *self)
{
  return self->items != NULL ? g_list_model_get_n_items (self->items) : 0;
}

static void
show_row (AgendaListe *self,
          AgendaLigne *row,
          guint        position)
{
  g_autoptr (AgendaItem) item = g_list_model_get_item (self->items, position);
  g_autoptr (AgendaItem) avant = position > 0 ? g_list_model_get_item (self->items, position - 1) : NULL;

  agenda_ligne_set_item (row, item,
                         avant == NULL || agenda_item_get_jour (avant) != agenda_item_get_jour (item));
  agenda_ligne_set_place (row, position, agenda_liste_count (self));
  agenda_ligne_set_choisie (row, position == self->curseur);
}

/* Those in sight, and one on each side for the keyboard to go to. */
static void
find_range (AgendaListe *self,
            guint       *debut,
            guint       *fin)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const double hauteur = MAX (self->hauteur, 1), value = gtk_adjustment_get_value (self->vertical);
  double page = gtk_adjustment_get_page_size (self->vertical);

  /* Before it has a place, it is not larger than the window. */
  if (page < 1 && root != NULL)
    page = gtk_widget_get_height (root);
  *debut = MIN ((guint) MAX (value / hauteur - 1, 0), agenda_liste_count (self));
  *fin = MIN ((guint) ((value + page) / hauteur) + 2, agenda_liste_count (self));
}

/* Which rows there have to be: the one that has the keyboard too, wherever it is. */
static GArray *
list_positions (AgendaListe *self)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkWidget *tenue = gtk_widget_get_focus_child (GTK_WIDGET (self));
  const guint tenu = tenue != NULL ? agenda_ligne_get_position (JALONS_AGENDA_LIGNE (tenue))
                                   : GTK_INVALID_LIST_POSITION;
  guint debut, fin;

  find_range (self, &debut, &fin);
  if (tenu < debut)
    g_array_append_val (positions, tenu);
  for (guint i = debut; i < fin; i++)
    g_array_append_val (positions, i);
  if (tenu >= fin && tenu < agenda_liste_count (self))
    g_array_append_val (positions, tenu);

  return positions;
}

static GtkWidget *
find_row (AgendaListe *self,
          guint        position)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (agenda_ligne_get_position (self->rows->pdata[i]) == position)
      return self->rows->pdata[i];

  return NULL;
}

static GtkWidget *
steal_row (GPtrArray *rows,
           guint      position)
{
  for (guint i = 0; i < rows->len; i++)
    if (agenda_ligne_get_position (rows->pdata[i]) == position)
      return g_ptr_array_steal_index_fast (rows, i);

  return NULL;
}

/* A row that stays in sight stays the same widget; those that leave serve for those that come. */
static void
update_rows (AgendaListe *self)
{
  g_autoptr (GArray) positions = list_positions (self);
  g_autoptr (GPtrArray) libres = self->rows;

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < positions->len; i++)
    g_ptr_array_add (self->rows, steal_row (libres, g_array_index (positions, guint, i)));
  for (guint i = 0; i < positions->len; i++)
    {
      GtkWidget *avant = i > 0 ? self->rows->pdata[i - 1] : NULL;
      GtkWidget *row = self->rows->pdata[i];

      if (row == NULL)
        row = libres->len > 0 ? g_ptr_array_steal_index_fast (libres, libres->len - 1)
                              : agenda_ligne_new ();
      self->rows->pdata[i] = row;
      /* A screen reader meets them in their order. */
      if (gtk_widget_get_parent (row) == NULL || gtk_widget_get_prev_sibling (row) != avant)
        gtk_widget_insert_after (row, GTK_WIDGET (self), avant);
      show_row (self, JALONS_AGENDA_LIGNE (row), g_array_index (positions, guint, i));
    }
  for (guint i = 0; i < libres->len; i++)
    gtk_widget_unparent (libres->pdata[i]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The first one says how high they are. */
static void
fill (AgendaListe *self)
{
  if (self->hauteur == 0 && agenda_liste_count (self) > 0)
    {
      GtkWidget *row = agenda_ligne_new ();

      gtk_widget_set_parent (row, GTK_WIDGET (self));
      show_row (self, JALONS_AGENDA_LIGNE (row), 0);
      self->hauteur = hauteur_naturelle (row, -1);
      g_ptr_array_add (self->rows, row);
    }
  update_rows (self);
}

static void
scroll_to (AgendaListe *self,
           double       value)
{
  gtk_adjustment_set_upper (self->vertical, MAX (gtk_adjustment_get_upper (self->vertical),
                                                 (double) self->hauteur * agenda_liste_count (self)));
  gtk_adjustment_set_value (self->vertical, value);
  self->premiere = -1;
}

/* The rows have another height: the same one begins what is seen. */
static void
keep_place (AgendaListe *self)
{
  if (self->premiere >= 0)
    scroll_to (self, self->premiere * self->hauteur);
}

static gboolean
update_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  AgendaListe *self = JALONS_AGENDA_LISTE (widget);

  self->attente = 0;
  keep_place (self);
  fill (self);
  return G_SOURCE_REMOVE;
}

/* Once a frame, before it is laid out, however many times what it shows changes. */
static void
queue_update (AgendaListe *self)
{
  if (self->attente == 0)
    self->attente = gtk_widget_add_tick_callback (GTK_WIDGET (self), update_cb, NULL, NULL);
}

static void
items_changed_cb (AgendaListe *self,
                  guint        position,
                  guint        removed,
                  guint        added)
{
  if (self->curseur != GTK_INVALID_LIST_POSITION && self->curseur >= position + removed)
    self->curseur += added - removed;
  else if (self->curseur != GTK_INVALID_LIST_POSITION && self->curseur >= agenda_liste_count (self))
    self->curseur = GTK_INVALID_LIST_POSITION;
  queue_update (self);
}

/* Moves */

/* The keyboard is on a row, which is in sight. */
void
agenda_liste_go_to (AgendaListe *self,
                    guint        position)
{
  const double debut = (double) position * self->hauteur;
  const double page = gtk_adjustment_get_page_size (self->vertical);
  const double value = gtk_adjustment_get_value (self->vertical);

  self->curseur = position;
  if (debut < value)
    scroll_to (self, debut);
  else if (debut + self->hauteur > value + page)
    scroll_to (self, debut + self->hauteur - page);
  update_rows (self);
  if (find_row (self, position) != NULL)
    gtk_widget_grab_focus (find_row (self, position));
}

/* Widget */

/* A height is kept, as rows of all heights come and go; it is measured again once anything else than
 * what they say makes it another. */
static void
forget_if_other (AgendaListe *self,
                 int          largeur)
{
  GtkWidget *row = self->rows->len > 0 ? self->rows->pdata[0] : NULL;
  GtkBorder marges = { 0 };
  double unite;

  if (row == NULL)
    return;

  gtk_style_context_get_padding (gtk_widget_get_style_context (row), &marges);
  unite = dessin_get_unite (row);
  if (largeur == self->largeur && marges.top + marges.bottom == self->marges &&
      G_APPROX_VALUE (unite, self->unite, 0.001))
    return;

  self->largeur = largeur;
  self->marges = marges.top + marges.bottom;
  self->unite = unite;
  self->hauteur = 0;
}

static void
agenda_liste_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  AgendaListe *self = JALONS_AGENDA_LISTE (widget);
  const int avant = self->hauteur;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    forget_if_other (self, for_size);
  for (guint i = 0; i < self->rows->len; i++)
    {
      int min, nat;

      gtk_widget_measure (self->rows->pdata[i], orientation, for_size, &min, &nat, NULL, NULL);
      *minimum = MAX (*minimum, min);
      *natural = MAX (*natural, nat);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (for_size >= 0)
        self->hauteur = MAX (self->hauteur, *natural);
      if (avant > 0 && self->hauteur != avant && self->premiere < 0)
        self->premiere = gtk_adjustment_get_value (self->vertical) / avant;
      *minimum = *natural = MAX (self->hauteur, 0) * (int) agenda_liste_count (self);
    }
}

static GtkSizeRequestMode
agenda_liste_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
agenda_liste_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  AgendaListe *self = JALONS_AGENDA_LISTE (widget);
  guint debut, fin;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const int y = (int) agenda_ligne_get_position (self->rows->pdata[i]) * self->hauteur;
      const int hauteur = MAX (self->hauteur, hauteur_naturelle (self->rows->pdata[i], width));

      gtk_widget_size_allocate (self->rows->pdata[i], &(GtkAllocation) { 0, y, width, hauteur }, -1);
    }
  find_range (self, &debut, &fin);
  if (self->premiere >= 0)
    queue_update (self);
  if (fin > debut && (find_row (self, debut) == NULL || find_row (self, fin - 1) == NULL))
    queue_update (self);
}

static gboolean
agenda_liste_grab_focus (GtkWidget *widget)
{
  AgendaListe *self = JALONS_AGENDA_LISTE (widget);
  guint debut, fin;

  if (agenda_liste_count (self) == 0)
    return FALSE;

  find_range (self, &debut, &fin);
  agenda_liste_go_to (self, self->curseur < agenda_liste_count (self) ? self->curseur : MIN (debut, agenda_liste_count (self) - 1));
  return TRUE;
}

/* Whatever gave a row the keyboard, it is the chosen one. */
static void
agenda_liste_set_focus_child (GtkWidget *widget,
                              GtkWidget *row)
{
  AgendaListe *self = JALONS_AGENDA_LISTE (widget);

  GTK_WIDGET_CLASS (agenda_liste_parent_class)->set_focus_child (widget, row);
  if (row == NULL || agenda_ligne_get_position (JALONS_AGENDA_LIGNE (row)) == self->curseur)
    return;

  self->curseur = agenda_ligne_get_position (JALONS_AGENDA_LIGNE (row));
  queue_update (self);
}

/* Tab comes to where the keyboard was, and leaves from there. */
static gboolean
agenda_liste_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
agenda_liste_dispose (GObject *object)
{
  AgendaListe *self = JALONS_AGENDA_LISTE (object);
  GtkWidget *enfant;

  agenda_liste_set_items (self, NULL);
  while ((enfant = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (enfant);
  if (self->vertical != NULL)
    g_signal_handlers_disconnect_by_data (self->vertical, self);
  g_clear_object (&self->vertical);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (agenda_liste_parent_class)->dispose (object);
}

static void
agenda_liste_class_init (AgendaListeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = agenda_liste_dispose;
  widget_class->measure = agenda_liste_measure;
  widget_class->get_request_mode = agenda_liste_get_request_mode;
  widget_class->size_allocate = agenda_liste_size_allocate;
  widget_class->grab_focus = agenda_liste_grab_focus;
  widget_class->focus = agenda_liste_focus;
  widget_class->set_focus_child = agenda_liste_set_focus_child;

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "listview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
agenda_liste_init (AgendaListe *self)
{
  self->rows = g_ptr_array_new ();
  self->curseur = GTK_INVALID_LIST_POSITION;
  self->premiere = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "agenda-liste");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Meetings"), -1);
  agenda_liste_add_touches (self);
}

/**
 * agenda_liste_new:
 * @vertical: of the window it scrolls in
 *
 * Returns: (transfer floating): a list of #AgendaItem by start, which has none yet
 */
GtkWidget *
agenda_liste_new (GtkAdjustment *vertical)
{
  AgendaListe *self = g_object_new (TYPE_AGENDA_LISTE, NULL);

  self->vertical = g_object_ref (vertical);
  g_signal_connect_swapped (vertical, "value-changed", G_CALLBACK (queue_update), self);
  return GTK_WIDGET (self);
}

/**
 * agenda_liste_set_items:
 * @items: (nullable): #AgendaItem by start; %NULL while nobody sees the list
 *
 * Returns: whether it shows other rows now, from the first one
 */
gboolean
agenda_liste_set_items (AgendaListe *self,
                        GListModel  *items)
{
  if (self->items == items)
    return FALSE;

  if (self->items != NULL)
    g_signal_handlers_disconnect_by_func (self->items, items_changed_cb, self);
  g_set_object (&self->items, items);
  self->curseur = GTK_INVALID_LIST_POSITION;
  if (items == NULL)
    {
      for (guint i = 0; i < self->rows->len; i++)
        gtk_widget_unparent (self->rows->pdata[i]);
      g_ptr_array_set_size (self->rows, 0);
      return FALSE;
    }

  g_signal_connect_swapped (items, "items-changed", G_CALLBACK (items_changed_cb), self);
  gtk_adjustment_set_value (self->vertical, 0);
  fill (self);
  return TRUE;
}

/**
 * agenda_liste_begin:
 * @position: of a row
 *
 * Begins with it as far as the list has enough after it, and chooses nothing.
 */
void
agenda_liste_begin (AgendaListe *self,
                    guint        position)
{
  scroll_to (self, (double) position * self->hauteur);
  fill (self);
}

/**
 * agenda_liste_show:
 * @position: of a row
 *
 * Chooses it, and begins with it as far as the list has enough after it.
 */
void
agenda_liste_show (AgendaListe *self,
                   guint        position)
{
  if (position >= agenda_liste_count (self))
    return;

  self->curseur = position;
  agenda_liste_begin (self, position);
}

/**
 * agenda_liste_get_item:
 *
 * Returns: (transfer full) (nullable): what a row shows
 */
AgendaItem *
agenda_liste_get_item (AgendaListe *self,
                       guint        position)
{
  return self->items != NULL ? g_list_model_get_item (self->items, position) : NULL;
}

/**
 * agenda_liste_get_focus_item:
 *
 * Returns: (transfer none) (nullable): what the chosen row shows
 */
AgendaItem *
agenda_liste_get_focus_item (AgendaListe *self)
{
  g_autoptr (AgendaItem) item = agenda_liste_get_item (self, self->curseur);

  /* The model keeps it. */
  return item;
}
