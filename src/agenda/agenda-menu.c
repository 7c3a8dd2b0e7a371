/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-page-private.h"

#include "widgets/menu-contextuel.h"
#include "widgets/semaine-chip.h"

#include <glib/gi18n.h>

/* What can be done with one meeting of the agenda, where the pointer or the keyboard is. */

static AgendaItem *
find_item (GtkWidget *trouve)
{
  GtkWidget *chip = trouve != NULL ? gtk_widget_get_ancestor (trouve, JALONS_TYPE_SEMAINE_CHIP) : NULL;
  GtkWidget *cell = trouve != NULL ? gtk_widget_get_ancestor (trouve, JALONS_TYPE_JOUR_CELL) : NULL;

  if (chip != NULL)
    return semaine_chip_get_item (JALONS_SEMAINE_CHIP (chip));

  return cell != NULL ? jour_cell_get_item (JALONS_JOUR_CELL (cell), trouve) : NULL;
}

static void
open_menu (AgendaPage *self,
           AgendaItem *item,
           double      x,
           double      y)
{
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (!donnees->indisponible)
    {
      menu_contextuel_append (menu, _("_Open"), "win.open-entretien", donnees->uuid);
      menu_contextuel_append (menu, _("_Invitation to This Meeting"), "win.convocation", donnees->uuid);
    }
  g_menu_append (menu, _("_Copy"), "agenda.copier");
  g_menu_append (menu, donnees->indisponible ? _("_Delete") : _("Ca_ncel the Meeting"), "agenda.annuler");
  menu_contextuel_popup (GTK_WIDGET (self), G_MENU_MODEL (menu), x, y);
}

static void
pressed_cb (GtkGestureClick *click,
            gint             n,
            double           x,
            double           y,
            AgendaPage      *self)
{
  GtkWidget *trouve = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  AgendaItem *item = find_item (trouve);

  if (item == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (trouve);
  open_menu (self, item, x, y);
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parametre)
{
  AgendaPage *self = JALONS_AGENDA_PAGE (widget);
  GtkRoot *racine = gtk_widget_get_root (widget);
  GtkWidget *focus = racine != NULL ? gtk_root_get_focus (racine) : NULL;
  AgendaItem *item = agenda_page_get_focus_item (self);
  graphene_rect_t rect;

  if (item == NULL || focus == NULL || !gtk_widget_compute_bounds (focus, widget, &rect))
    gtk_widget_error_bell (widget);
  else
    open_menu (self, item, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height);
}

void
agenda_page_create_menu (AgendaPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
agenda_page_class_add_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "agenda.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "agenda.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "agenda.menu", NULL);
}
