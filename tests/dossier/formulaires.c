/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "arbre.h"

#include <locale.h>

void
display_test_init (int    *argc,
                   char ***argv)
{
  gtk_test_init (argc, argv);
  setlocale (LC_ALL, "");
  adw_init ();
}

/* Closed, and all that its closing leads to done. */
void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  banc_spin (50);
}

/* Nothing that the window leaves behind keeps the dossier. */
void
close_dossier (Banc           *banc,
               DossierCourant *courant)
{
  g_clear_pointer (&banc->window, close_window);
  g_assert_finalize_object (courant);
  banc_clear (banc);
}

/* The form on screen; NULL where there is none. */
FormulaireWindow *
find_formulaire (void)
{
  return arbre_find_window (TYPE_FORMULAIRE_WINDOW);
}

gboolean
has_text (GtkWidget  *root,
          const char *part)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      strstr (gtk_label_get_text (GTK_LABEL (root)), part) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child, part))
      return TRUE;

  return FALSE;
}

/* The widget that its template calls @id. */
GtkWidget *
find_named (GtkWidget  *root,
            const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

DossierComplet *
load_dossier (Banc       *banc,
              const char *uuid)
{
  g_autoptr (GError) error = NULL;
  DossierComplet *complet = repository_get_dossier (banc->repository, uuid, &error);

  g_assert_no_error (error);

  return complet;
}

char *
find_statut (Banc       *banc,
             const char *statut)
{
  return banc_find_dossier (banc, "statut", statut);
}
