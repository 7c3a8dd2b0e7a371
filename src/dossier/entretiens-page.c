/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/entretiens-page.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/dossier-textes.h"
#include "dossier/entretien-panneau.h"
#include "dossier/entretien-row.h"
#include "widgets/memoire.h"
#include "widgets/menu-contextuel.h"
#include "widgets/volets.h"

#include <glib/gi18n.h>


struct _EntretiensPage
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *dossier; /* the one whose entretiens are listed */
  gboolean filling;

  GtkWidget *pile;
  GtkWidget *premier;
  GtkWidget *volets;
  GtkWidget *compte;
  GtkWidget *planifier;
  GtkWidget *liste;
  GtkWidget *panneau;
};

G_DEFINE_FINAL_TYPE (EntretiensPage, entretiens_page, GTK_TYPE_WIDGET)

static void
plan_cb (EntretiensPage *self)
{
  g_autofree char *cible = g_strdup_printf ("%s||", dossier_courant_get_uuid (self->courant));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-entretien", "s", cible);
}

/* List */

static void
row_selected_cb (EntretiensPage *self,
                 GtkListBoxRow  *row)
{
  if (row != NULL && !self->filling)
    entretien_panneau_set_entretien (JALONS_ENTRETIEN_PANNEAU (self->panneau),
                                     entretien_row_get_uuid (JALONS_ENTRETIEN_ROW (row)));
}

static void
row_activated_cb (EntretiensPage *self,
                  GtkListBoxRow  *row)
{
  volets_show_choix (JALONS_VOLETS (self->volets));
  gtk_widget_child_focus (self->panneau, GTK_DIR_TAB_FORWARD);
}

/* What can be done with one of them, where the pointer or the keyboard is. */
static void
open_menu (EntretiensPage *self,
           GtkListBoxRow  *row,
           double          x,
           double          y)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  menu_contextuel_append (menu, _("_Invitation to This Meeting"), "win.convocation",
                          entretien_row_get_uuid (JALONS_ENTRETIEN_ROW (row)));
  if (gtk_widget_translate_coordinates (self->liste, GTK_WIDGET (self), x, y, &x, &y))
    menu_contextuel_popup (GTK_WIDGET (self), G_MENU_MODEL (menu), x, y);
}

static void
pressed_cb (GtkGestureClick *click,
            gint             n,
            double           x,
            double           y,
            EntretiensPage  *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->liste), (int) y);

  if (row != NULL)
    {
      gtk_list_box_select_row (GTK_LIST_BOX (self->liste), row);
      open_menu (self, row, x, y);
    }
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parametre)
{
  EntretiensPage *self = JALONS_ENTRETIENS_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->liste));
  graphene_rect_t rect;

  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), self->liste, &rect))
    open_menu (self, row, rect.origin.x + rect.size.width / 2, rect.origin.y + rect.size.height);
}

static GtkWidget *
create_today (void)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *trait = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
  g_autofree char *jour = format_jour (jour_today (), FORMAT_JOUR_BREF);
  g_autofree char *texte = g_strdup_printf (_("Today, %s"), jour);

  gtk_box_append (GTK_BOX (boite), gtk_label_new (texte));
  gtk_widget_set_hexpand (trait, TRUE);
  gtk_widget_set_valign (trait, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (boite), trait);
  gtk_widget_add_css_class (boite, "today-line");

  return boite;
}

/* The line of today stands between what comes and what has been. */
static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  const gint64 maintenant = instant_now ();
  const gboolean passe = entretien_row_get_debut (JALONS_ENTRETIEN_ROW (row)) < maintenant;
  const gboolean avant_passe =
    before != NULL && entretien_row_get_debut (JALONS_ENTRETIEN_ROW (before)) < maintenant;

  gtk_list_box_row_set_header (row, passe && !avant_passe ? create_today () : NULL);
}

static GtkListBoxRow *
find_row (EntretiensPage *self,
          const char     *uuid)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), i)) != NULL;
       i++)
    if (g_strcmp0 (entretien_row_get_uuid (JALONS_ENTRETIEN_ROW (row)), uuid) == 0)
      return row;

  return NULL;
}

/* The records come by start; the list has the last first. */
static gboolean
rows_match (EntretiensPage *self,
            GPtrArray      *entretiens)
{
  GtkListBoxRow *row;
  guint i = 0;

  for (; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), (int) i)) != NULL; i++)
    if (i >= entretiens->len ||
        g_strcmp0 (entretien_row_get_uuid (JALONS_ENTRETIEN_ROW (row)),
                   fiche_get_uuid (entretiens->pdata[entretiens->len - 1 - i])) != 0)
      return FALSE;

  return i == entretiens->len;
}

static void
build_rows (EntretiensPage *self,
            GPtrArray      *entretiens)
{
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->liste), GTK_WIDGET (row));
  for (guint i = entretiens->len; i > 0; i--)
    gtk_list_box_append (GTK_LIST_BOX (self->liste),
                         entretien_row_new (fiche_get_uuid (entretiens->pdata[i - 1])));
  self->filling = FALSE;
}

static void
show_rows (EntretiensPage *self,
           DossierComplet *complet)
{
  const gint64 aujourdhui = jour_today ();

  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      Entretien *entretien = complet->entretiens->pdata[complet->entretiens->len - 1 - i];
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), (int) i);

      entretien_row_set_entretien (JALONS_ENTRETIEN_ROW (row), complet, entretien, aujourdhui);
    }
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->liste));
}

/* Keeps the choice; another dossier opens on the entretien that is nearest in time. */
static void
choose (EntretiensPage *self,
        DossierComplet *complet,
        gboolean        autre)
{
  const char *montre = entretien_panneau_get_entretien (JALONS_ENTRETIEN_PANNEAU (self->panneau));
  GtkListBoxRow *row = autre ? NULL : find_row (self, montre);
  g_autofree char *choisi = NULL;

  if (row == NULL)
    {
      Entretien *proche = dossier_find_nearest (complet, instant_now ());

      row = proche != NULL ? find_row (self, fiche_get_uuid (JALONS_FICHE (proche)))
                           : gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), 0);
    }

  choisi = row != NULL ? g_strdup (entretien_row_get_uuid (JALONS_ENTRETIEN_ROW (row))) : NULL;
  self->filling = TRUE;
  gtk_list_box_select_row (GTK_LIST_BOX (self->liste), row);
  self->filling = FALSE;
  /* Last: it may save a text, and the dossier is then loaded again. */
  entretien_panneau_set_entretien (JALONS_ENTRETIEN_PANNEAU (self->panneau), choisi);
}

static void
refresh_cb (EntretiensPage *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const char *uuid = dossier_courant_get_uuid (self->courant);
  const gboolean autre = g_strcmp0 (self->dossier, uuid) != 0;
  const gboolean focus = gtk_widget_get_focus_child (self->liste) != NULL;
  g_autofree char *compte = NULL;

  if (complet == NULL)
    {
      entretien_panneau_set_entretien (JALONS_ENTRETIEN_PANNEAU (self->panneau), NULL);
      g_clear_pointer (&self->dossier, g_free);
      return;
    }

  compte = g_strdup_printf (ngettext ("%u meeting", "%u meetings", complet->entretiens->len),
                            complet->entretiens->len);
  gtk_label_set_label (GTK_LABEL (self->compte), compte);
  gtk_widget_set_sensitive (self->planifier, dossier_courant_is_writable (self->courant));
  gtk_widget_set_sensitive (self->premier, dossier_courant_is_writable (self->courant));
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile),
                                    complet->entretiens->len > 0 ? "liste" : "vide");
  if (autre)
    {
      g_free (self->dossier);
      self->dossier = g_strdup (uuid);
    }
  if (!rows_match (self, complet->entretiens))
    build_rows (self, complet->entretiens);
  show_rows (self, complet);
  if (focus && gtk_widget_get_focus_child (self->liste) == NULL)
    gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
  choose (self, complet, autre);
}

/* Object */

static void
entretiens_page_dispose (GObject *object)
{
  EntretiensPage *self = JALONS_ENTRETIENS_PAGE (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_ENTRETIENS_PAGE);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->dossier, g_free);

  G_OBJECT_CLASS (entretiens_page_parent_class)->dispose (object);
}

static void
entretiens_page_class_init (EntretiensPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entretiens_page_dispose;

  gtk_widget_class_set_css_name (widget_class, "entretienspage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/entretiens-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntretiensPage, pile);
  gtk_widget_class_bind_template_child (widget_class, EntretiensPage, premier);
  gtk_widget_class_bind_template_child (widget_class, EntretiensPage, volets);
  gtk_widget_class_bind_template_child (widget_class, EntretiensPage, compte);
  gtk_widget_class_bind_template_child (widget_class, EntretiensPage, planifier);
  gtk_widget_class_bind_template_child (widget_class, EntretiensPage, liste);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "entretiens.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "entretiens.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "entretiens.menu",
                                       NULL);
}

static void
entretiens_page_init (EntretiensPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_type_ensure (JALONS_TYPE_VOLETS);
  gtk_widget_init_template (GTK_WIDGET (self));
  memoire_bind (G_OBJECT (self->volets), "largeur", "entretiens-liste");
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->liste), header_cb, NULL, NULL);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->liste, GTK_EVENT_CONTROLLER (click));
}

/**
 * entretiens_page_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
entretiens_page_new (DossierCourant *courant)
{
  EntretiensPage *self = g_object_new (TYPE_ENTRETIENS_PAGE, NULL);

  self->courant = g_object_ref (courant);
  self->panneau = entretien_panneau_new (courant);
  gtk_widget_set_hexpand (self->panneau, TRUE);
  g_object_set (self->volets, "choix", self->panneau, NULL);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}

/**
 * entretiens_page_show:
 * @uuid: an entretien of the dossier
 *
 * Chooses an entretien, with the keyboard on its row.
 */
void
entretiens_page_show (EntretiensPage *self,
                      const char     *uuid)
{
  GtkListBoxRow *row;

  g_return_if_fail (JALONS_IS_ENTRETIENS_PAGE (self));

  row = find_row (self, uuid);
  if (row == NULL)
    return;

  gtk_list_box_select_row (GTK_LIST_BOX (self->liste), row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  volets_show_choix (JALONS_VOLETS (self->volets));
}

/**
 * entretiens_page_focus_notes:
 * @uuid: an entretien of the dossier
 *
 * Chooses an entretien, with the keyboard in its confidential notes.
 */
void
entretiens_page_focus_notes (EntretiensPage *self,
                             const char     *uuid)
{
  entretiens_page_show (self, uuid);
  entretien_panneau_focus_notes (JALONS_ENTRETIEN_PANNEAU (self->panneau));
}

/**
 * entretiens_page_get_shown:
 *
 * Returns: (nullable): the uuid of the entretien that is chosen
 */
const char *
entretiens_page_get_shown (EntretiensPage *self)
{
  g_return_val_if_fail (JALONS_IS_ENTRETIENS_PAGE (self), NULL);

  return entretien_panneau_get_entretien (JALONS_ENTRETIEN_PANNEAU (self->panneau));
}

/**
 * entretiens_page_set_mince:
 * @mince: whether the room is small
 *
 * Narrows the facts.
 */
void
entretiens_page_set_mince (EntretiensPage *self,
                           gboolean        mince)
{
  g_return_if_fail (JALONS_IS_ENTRETIENS_PAGE (self));

  entretien_panneau_set_mince (JALONS_ENTRETIEN_PANNEAU (self->panneau), mince);
}
