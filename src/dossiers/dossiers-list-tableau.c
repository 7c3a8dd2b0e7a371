/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossiers-list-private.h"

#include "dossiers/dossiers-vue.h"
#include "dossiers/tableau-entete.h"
#include "operations/reglages.h"
#include "widgets/wrap-layout.h"

#include <glib/gi18n.h>

/* The list over the whole width, as a table: the same rows, filters and choice, with columns. It is
 * made when it is first asked for. */

#define CLE_COLONNES "dossiers.tableau-colonnes"
#define CLE_MONTRE "dossiers.tableau"
#define PAGE_TABLEAU "tableau"
#define LARGEUR_RECHERCHE 300

/* The view that shows. */
GtkWidget *
dossiers_list_get_vue (DossiersList *self)
{
  return self->large ? self->tableau : self->vue;
}

/* Of the stack, where there is a dossier to show. */
const char *
dossiers_list_get_page (DossiersList *self)
{
  return self->large ? PAGE_TABLEAU : "liste";
}

static void
sort_cb (DossiersList *self,
         guint         ordre)
{
  filtres_bar_sort (self->filtres, (ApercuOrdre) ordre);
}

/* Columns */

static TableauColonne
find_colonne (const char *code)
{
  TableauColonne colonne = 0;

  while (colonne < TABLEAU_N_COLONNES && !g_str_equal (tableau_colonne_get_code (colonne), code))
    colonne++;
  return colonne;
}

static void
show_colonne_cb (GSimpleAction *action,
                 GVariant      *visible,
                 gpointer       data)
{
  DossiersList *self = data;

  tableau_colonnes_set_visible (self->colonnes, find_colonne (g_action_get_name (G_ACTION (action))),
                                g_variant_get_boolean (visible));
}

static void
reset_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  tableau_colonnes_reset (((DossiersList *) data)->colonnes);
}

static void
show_states (DossiersList *self)
{
  for (guint i = TABLEAU_AGENT + 1; i < TABLEAU_N_COLONNES; i++)
    {
      GAction *action =
        g_action_map_lookup_action (G_ACTION_MAP (self->gestes), tableau_colonne_get_code (i));

      g_simple_action_set_state (
        G_SIMPLE_ACTION (action),
        g_variant_new_boolean (tableau_colonnes_is_visible (self->colonnes, i)));
    }
}

static void
colonnes_changed_cb (DossiersList *self)
{
  show_states (self);
  dossiers_list_keep (self);
}

static void
add_actions (DossiersList *self)
{
  static const GActionEntry defaut = { "defaut", reset_cb, NULL, NULL, NULL };

  self->gestes = g_simple_action_group_new ();
  for (guint i = TABLEAU_AGENT + 1; i < TABLEAU_N_COLONNES; i++)
    {
      const GActionEntry entry = { tableau_colonne_get_code (i), NULL, NULL, "false",
                                   show_colonne_cb };

      g_action_map_add_action_entries (G_ACTION_MAP (self->gestes), &entry, 1, self);
    }
  g_action_map_add_action_entries (G_ACTION_MAP (self->gestes), &defaut, 1, self);
  show_states (self);
  g_signal_connect_object (self->colonnes, "changed", G_CALLBACK (colonnes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "tableau", G_ACTION_GROUP (self->gestes));
}

/* Construction */

static void
make_tableau (DossiersList *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *defile = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                    "vexpand", TRUE, NULL);

  self->entete = tableau_entete_new (self->colonnes);
  self->tableau = dossiers_vue_new_tableau (self->colonnes);
  gtk_widget_add_css_class (self->tableau, "case-list");
  gtk_widget_add_css_class (self->tableau, "case-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tableau), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Dossiers"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defile), self->tableau);
  gtk_box_append (GTK_BOX (page), self->entete);
  gtk_box_append (GTK_BOX (page), defile);
  gtk_stack_add_named (GTK_STACK (self->pile), page, PAGE_TABLEAU);

  g_signal_connect_object (self->entete, "sort", G_CALLBACK (sort_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tableau, "activate", G_CALLBACK (dossiers_list_activate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tableau, "menu", G_CALLBACK (dossiers_list_open_menu), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tableau, "past-end", G_CALLBACK (dossiers_list_go_past_end), self,
                           G_CONNECT_SWAPPED);
  tableau_colonnes_set_prestations (self->colonnes, filtres_bar_get_prestations (self->filtres));
  add_actions (self);
  self->menu_colonnes = tableau_entete_make_menu ();
  dossiers_vue_set_model (JALONS_DOSSIERS_VUE (self->tableau), self->liste, self->selection);
}

/* What stands above the rows: in one line where there is room for it. */
static void
place_head (DossiersList *self)
{
  GtkLayoutManager *layout = self->large ? g_object_new (TYPE_WRAP_LAYOUT, NULL)
                                         : gtk_box_layout_new (GTK_ORIENTATION_VERTICAL);

  gtk_widget_set_layout_manager (self->tete, layout);
  gtk_widget_set_size_request (self->cherche, self->large ? LARGEUR_RECHERCHE : -1, -1);
  gtk_widget_set_valign (self->cherche, self->large ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->filtres), self->large);
  filtres_bar_set_tableau (self->filtres, self->large ? self->menu_colonnes : NULL);
}

/* Follows the filters. */
void
dossiers_list_show_tableau (DossiersList  *self,
                            const Filtres *filtres)
{
  if (self->tableau == NULL)
    return;

  tableau_entete_set_ordre (JALONS_TABLEAU_ENTETE (self->entete), filtres->ordre,
                            filtres->decroissant);
  dossiers_vue_set_montre (JALONS_DOSSIERS_VUE (self->tableau), filtres->colonnes,
                           filtres->par_groupe);
}

/* Called once, when there is something to show. */
void
dossiers_list_load_tableau (DossiersList *self)
{
  g_autofree char *colonnes = reglages_read (self->repository, CLE_COLONNES);
  g_autofree char *montre = reglages_read (self->repository, CLE_MONTRE);

  self->colonnes = tableau_colonnes_new ();
  tableau_colonnes_parse (self->colonnes, colonnes);
  dossiers_list_set_large (self, g_strcmp0 (montre, "oui") == 0);
  g_clear_handle_id (&self->enregistrement, g_source_remove);
}

gboolean
dossiers_list_save_tableau (DossiersList  *self,
                            GError       **error)
{
  g_autofree char *colonnes = tableau_colonnes_print (self->colonnes);

  /* Never shown, it has nothing to keep. */
  if (self->tableau == NULL)
    return TRUE;
  return reglages_write (self->repository, CLE_COLONNES, colonnes, error) &&
         reglages_write (self->repository, CLE_MONTRE, self->large ? "oui" : "non", error);
}

/**
 * dossiers_list_set_large:
 * @large: whether the list is a table over the whole width
 *
 * Shows the table, or the narrow list; the same dossier stays open and the same ones chosen.
 */
void
dossiers_list_set_large (DossiersList *self,
                         gboolean      large)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_LIST (self));

  if (self->large == large)
    return;

  if (self->tableau == NULL)
    make_tableau (self);
  self->large = large;
  place_head (self);
  dossiers_list_show_tableau (self, filtres_bar_get_filtres (self->filtres));
  tableau_entete_set_choix (JALONS_TABLEAU_ENTETE (self->entete),
                            selection_dossier_is_choosing (self->selection));
  if (dossiers_list_has_matches (self))
    gtk_stack_set_visible_child_name (GTK_STACK (self->pile), dossiers_list_get_page (self));
  dossiers_vue_show_open (JALONS_DOSSIERS_VUE (dossiers_list_get_vue (self)));
  dossiers_list_keep (self);
}

/**
 * dossiers_list_is_large:
 *
 * Returns: whether the list is a table over the whole width
 */
gboolean
dossiers_list_is_large (DossiersList *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_LIST (self), FALSE);

  return self->large;
}

/**
 * dossiers_list_focus_rows:
 *
 * Puts the keyboard on the dossier that is open.
 */
void
dossiers_list_focus_rows (DossiersList *self)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_LIST (self));

  gtk_widget_grab_focus (dossiers_list_get_vue (self));
}

/**
 * dossiers_list_stop_choosing:
 *
 * Ends the choice of several dossiers.
 *
 * Returns: whether there was one
 */
gboolean
dossiers_list_stop_choosing (DossiersList *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_LIST (self), FALSE);

  if (!selection_dossier_is_choosing (self->selection))
    return FALSE;

  selection_dossier_set_choosing (self->selection, FALSE);
  return TRUE;
}
