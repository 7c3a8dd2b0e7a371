/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossiers-vue-private.h"

#include "dossiers/dossier-row.h"

#include <math.h>

/* How the keyboard and the pointer move in the list, open a dossier and choose several. */

#define CONTROLE GDK_CONTROL_MASK
#define MAJUSCULE GDK_SHIFT_MASK

static char *
get_dossier (DossiersVue *self,
             guint        position)
{
  g_auto (GStrv) dossiers = apercu_liste_list_dossiers (self->liste, position, 1);

  return g_strdup (dossiers[0]);
}

/* With Shift from the anchor to here, with Ctrl or while choosing this one too or no longer, else
 * this one is opened. */
void
dossiers_vue_press (DossiersVue     *self,
                    guint            position,
                    GdkModifierType  state)
{
  g_autofree char *dossier = get_dossier (self, position);

  if (dossier == NULL)
    return;

  self->curseur = position;
  if ((state & MAJUSCULE) != 0)
    {
      selection_dossier_choose_range (self->selection, self->ancre, position);
      return;
    }

  self->ancre = position;
  if ((state & CONTROLE) != 0 || selection_dossier_is_choosing (self->selection))
    selection_dossier_toggle (self->selection, dossier);
  else
    selection_dossier_set_dossier (self->selection, dossier);
}

/* The keyboard goes to a row: the dossier follows, unless several are being chosen. */
void
dossiers_vue_go_to (DossiersVue     *self,
                    guint            position,
                    GdkModifierType  state)
{
  g_autofree char *dossier = get_dossier (self, position);

  if (dossier == NULL)
    return;

  self->curseur = position;
  dossiers_vue_scroll_to (self, position);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if ((state & MAJUSCULE) != 0)
    {
      selection_dossier_choose_range (self->selection, self->ancre, position);
      return;
    }

  self->ancre = position;
  if ((state & CONTROLE) == 0 && !selection_dossier_is_choosing (self->selection))
    selection_dossier_set_dossier (self->selection, dossier);
}

static int
get_rows_in_page (DossiersVue *self)
{
  return MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) / self->nominale - 1);
}

/* %FALSE for a key that does not move */
static gboolean
find_destination (DossiersVue *self,
                  guint        keyval,
                  gint64      *destination)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *destination = (gint64) self->curseur - 1;
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *destination = (gint64) self->curseur + 1;
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *destination = (gint64) self->curseur - get_rows_in_page (self);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *destination = (gint64) self->curseur + get_rows_in_page (self);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *destination = 0;
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *destination = G_MAXINT;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
move (DossiersVue     *self,
      guint            keyval,
      GdkModifierType  state)
{
  const gint64 n = dossiers_vue_count (self);
  gint64 destination;

  if (n == 0 || !find_destination (self, keyval, &destination))
    return FALSE;

  if (destination == n && (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down))
    {
      gboolean partie = FALSE;

      g_signal_emit_by_name (self, "past-end", &partie);
      return TRUE;
    }
  destination = CLAMP (destination, 0, n - 1);
  if (destination != self->curseur)
    dossiers_vue_go_to (self, (guint) destination, state);
  return TRUE;
}

static void
ask_menu (DossiersVue *self)
{
  GtkWidget *row = dossiers_vue_get_row (self, self->curseur);
  graphene_rect_t place;

  if (row != NULL && gtk_widget_compute_bounds (row, GTK_WIDGET (self), &place))
    g_signal_emit_by_name (self, "menu", self->curseur, (double) place.origin.x + 40,
                           (double) (place.origin.y + place.size.height));
}

static gboolean
act (DossiersVue     *self,
     guint            keyval,
     GdkModifierType  state)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      g_signal_emit_by_name (self, "activate", self->curseur);
      return TRUE;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      dossiers_vue_press (self, self->curseur, CONTROLE);
      return TRUE;
    case GDK_KEY_Escape:
      if (!selection_dossier_is_choosing (self->selection))
        return FALSE;
      selection_dossier_set_choosing (self->selection, FALSE);
      return TRUE;
    case GDK_KEY_Menu:
      ask_menu (self);
      return TRUE;
    case GDK_KEY_F10:
      if ((state & MAJUSCULE) == 0)
        return FALSE;
      ask_menu (self);
      return TRUE;
    case GDK_KEY_a:
      if ((state & CONTROLE) == 0)
        return FALSE;
      selection_dossier_choose_all (self->selection);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (DossiersVue     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  const GdkModifierType touches = state & gtk_accelerator_get_default_mod_mask ();

  if (self->liste == NULL || (touches & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  return move (self, keyval, touches) || act (self, keyval, touches);
}

static gboolean
find_position (DossiersVue *self,
               double       x,
               double       y,
               guint       *position)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, JALONS_TYPE_DOSSIER_ROW) : NULL;
  guint i;

  if (row == NULL || !g_ptr_array_find (self->rows, row, &i))
    return FALSE;

  *position = self->premiere + i;
  return TRUE;
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             DossiersVue     *self)
{
  const GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint position;

  if (!find_position (self, x, y, &position))
    return;

  if (n_press == 2 && (state & (CONTROLE | MAJUSCULE)) == 0 &&
      !selection_dossier_is_choosing (self->selection))
    {
      g_signal_emit_by_name (self, "activate", position);
      return;
    }
  dossiers_vue_press (self, position, state);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
menu_pressed_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 DossiersVue     *self)
{
  guint position;

  if (!find_position (self, x, y, &position))
    return;

  self->curseur = position;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit_by_name (self, "menu", position, x, y);
}

/* Called once, when the view is made. */
void
dossiers_vue_add_controllers (DossiersVue *self)
{
  GtkEventController *touches = gtk_event_controller_key_new ();
  GtkGesture *clic = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  g_signal_connect_swapped (touches, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), touches);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (clic), GDK_BUTTON_PRIMARY);
  g_signal_connect (clic, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (clic));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
}

/**
 * dossiers_vue_get_row:
 * @position: a place of the list
 *
 * Returns: (transfer none) (nullable): the row of it, if it is in sight
 */
GtkWidget *
dossiers_vue_get_row (DossiersVue *self,
                      guint        position)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_VUE (self), NULL);

  return position >= self->premiere && position - self->premiere < self->rows->len
           ? self->rows->pdata[position - self->premiere] : NULL;
}

/**
 * dossiers_vue_scroll_to:
 * @position: a place of the list
 *
 * Brings the row of @position wholly into sight, and moves no more than that needs.
 */
void
dossiers_vue_scroll_to (DossiersVue *self,
                        guint        position)
{
  GtkAdjustment *adjustment;
  double haut;
  double bas;

  g_return_if_fail (JALONS_IS_DOSSIERS_VUE (self));

  adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  if (adjustment == NULL)
    return;

  if (position + 1 < self->hauts->len && dossiers_vue_count (self) <= DOSSIERS_VUE_COURTE)
    {
      haut = g_array_index (self->hauts, int, position);
      bas = g_array_index (self->hauts, int, position + 1);
    }
  else
    {
      /* Rows can be higher than a plain one: some more, so that it shows whole. */
      haut = ((double) position - 0.5) * self->nominale;
      bas = ((double) position + 1.5) * self->nominale;
    }
  gtk_adjustment_clamp_page (adjustment, haut, bas);
}

/**
 * dossiers_vue_set_montre:
 * @colonnes: what each row shows besides the name, of #DossierColonnes
 * @titres: whether the list is by group, and each group has its title
 *
 * Chooses what shows.
 */
void
dossiers_vue_set_montre (DossiersVue *self,
                         guint        colonnes,
                         gboolean     titres)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_VUE (self));

  if (self->colonnes == colonnes && self->titres == titres)
    return;

  self->colonnes = colonnes;
  self->titres = titres;
  dossiers_vue_update_rows (self);
}
