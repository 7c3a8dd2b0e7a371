/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/page-entree.h"

#define CLE "page-entree"

/**
 * page_entree_set:
 * @page: a page of the dossier
 * @entree: tells what takes the keyboard there, when it is asked
 *
 * Makes a page one that is entered by its key.
 */
void
page_entree_set (GtkWidget  *page,
                 PageEntree  entree)
{
  g_object_set_data (G_OBJECT (page), CLE, (gpointer) entree);
}

/**
 * page_entree_focus:
 * @page: a page of the dossier
 *
 * Gives it the keyboard, unless one writes in it already.
 *
 * Returns: whether it has it
 */
gboolean
page_entree_focus (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  PageEntree entree = (PageEntree) g_object_get_data (G_OBJECT (page), CLE);
  GtkWidget *cible;

  if (entree == NULL)
    return FALSE;
  if (GTK_IS_TEXT_VIEW (focus) && gtk_widget_is_ancestor (focus, page))
    return TRUE;

  cible = entree (page);
  return cible != NULL &&
         (gtk_widget_grab_focus (cible) || gtk_widget_child_focus (cible, GTK_DIR_TAB_FORWARD));
}

/**
 * page_entree_find_text:
 * @root: a widget
 *
 * Returns: (transfer none) (nullable): the first text in it where one can write
 */
GtkWidget *
page_entree_find_text (GtkWidget *root)
{
  GtkWidget *trouve = NULL;

  if (GTK_IS_TEXT_VIEW (root) && gtk_text_view_get_editable (GTK_TEXT_VIEW (root)))
    return root;
  for (GtkWidget *enfant = gtk_widget_get_first_child (root); enfant != NULL && trouve == NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    if (gtk_widget_get_child_visible (enfant) && gtk_widget_get_visible (enfant))
      trouve = page_entree_find_text (enfant);

  return trouve;
}
