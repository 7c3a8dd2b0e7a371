/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-liste.h"

static void
take_cb (EssaiListe *essai,
         const char *dossier)
{
  g_free (essai->selected);
  essai->selected = g_strdup (dossier);
}

static void
activated_cb (EssaiListe *essai,
              const char *dossier)
{
  g_free (essai->activated);
  essai->activated = g_strdup (dossier);
}

void
essai_liste_set_up (EssaiListe    *essai,
                    gconstpointer  data)
{
  essai->repository = essai_open_demo ();
  essai->list = dossiers_list_new (essai->repository);
  g_signal_connect_swapped (essai->list, "selected", G_CALLBACK (take_cb), essai);
  g_signal_connect_swapped (essai->list, "activated", G_CALLBACK (activated_cb), essai);
  essai_show (essai->list, &essai->window);
}

static gboolean
is_alone (gpointer object)
{
  return ((GObject *) object)->ref_count == 1;
}

void
essai_liste_tear_down (EssaiListe    *essai,
                       gconstpointer  data)
{
  essai_close (essai->window);
  repository_close (essai->repository);
  /* Words may still be looked for in the texts, in a thread. */
  g_assert_true (essai_wait_for (is_alone, essai->repository));
  g_assert_finalize_object (essai->repository);
  g_clear_pointer (&essai->selected, g_free);
  g_clear_pointer (&essai->activated, g_free);
}

GListModel *
essai_liste_get_model (EssaiListe *essai)
{
  return G_LIST_MODEL (dossiers_list_get_liste (JALONS_DOSSIERS_LIST (essai->list)));
}

SelectionDossier *
essai_liste_get_selection (EssaiListe *essai)
{
  return dossiers_list_get_selection (JALONS_DOSSIERS_LIST (essai->list));
}

DossiersVue *
essai_liste_get_vue (EssaiListe *essai)
{
  return JALONS_DOSSIERS_VUE (ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "vue"));
}

/* Types into the search entry, and waits for the list to have settled. */
void
essai_liste_type (EssaiListe *essai,
                  const char *texte)
{
  GtkWidget *recherche = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "recherche");

  gtk_editable_set_text (GTK_EDITABLE (recherche), texte);
  essai_wait (150);
}

void
essai_liste_show_all (EssaiListe *essai)
{
  dossiers_list_clear_filters (JALONS_DOSSIERS_LIST (essai->list));
  essai_wait (150);
}
