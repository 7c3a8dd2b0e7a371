/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossiers-list-private.h"

#include "base/jour.h"
#include "dossiers/dossiers-vue.h"

/* A long list answers a moment after it was asked. What it showed stays until then, under the titles,
 * the order and the numbers that are its own. */

static void
show_counts (DossiersList *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->liste));
  const char *page = dossiers_list_get_page (self);

  if (n == 0 && apercu_liste_is_whole (self->liste))
    page = apercu_liste_is_base_empty (self->liste) ? "neuve" : "vide";

  filtres_bar_show_counts (self->filtres, self->liste);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), page);
  g_signal_emit_by_name (self, "filtered");
}

/* A list that changes is empty between two signals: counting then would hide it, and take the
 * keyboard from it. */
static gboolean
count_cb (gpointer data)
{
  DossiersList *self = data;

  self->comptage = 0;
  show_counts (self);

  return G_SOURCE_REMOVE;
}

static void
queue_counts (DossiersList *self)
{
  if (self->comptage == 0)
    self->comptage = g_idle_add (count_cb, self);
}

static void
show_montre (DossiersList *self)
{
  const Filtres *filtres = filtres_bar_get_filtres (self->filtres);

  dossiers_vue_set_montre (JALONS_DOSSIERS_VUE (self->vue), filtres->colonnes, filtres->par_groupe);
  dossiers_list_show_tableau (self, filtres);
}

static void
answered_cb (DossiersList *self)
{
  show_montre (self);
  if (self->premier && selection_dossier_get_position (self->selection) == GTK_INVALID_LIST_POSITION)
    dossiers_list_select_first (self);
  else if (self->suivi)
    dossiers_vue_show_open (JALONS_DOSSIERS_VUE (dossiers_list_get_vue (self)));
  self->premier = FALSE;
  self->suivi = FALSE;
  queue_counts (self);
}

/* The rows that were missing are there, or cannot be read. */
static void
loaded_cb (DossiersList *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->attend)
    return;

  self->attend = FALSE;
  if (!repository_require (self->repository, NIVEAU_LISTE, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
  if (selection_dossier_get_dossier (self->selection) == NULL)
    dossiers_list_select_first (self);
  queue_counts (self);
}

/* Called once, when there is something that answers. */
void
dossiers_list_follow_answers (DossiersList *self)
{
  g_signal_connect_object (self->liste, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->repository, "loaded", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
}

void
dossiers_list_apply_filters (DossiersList *self)
{
  filtres_apply (filtres_bar_get_filtres (self->filtres), jour_today (), self->liste);
  if (!apercu_liste_is_answered (self->liste))
    return;

  show_montre (self);
  show_counts (self);
}

/**
 * dossiers_list_select:
 * @dossier: (nullable): a uuid
 *
 * Selects @dossier and scrolls to it, if the filters let it through.
 */
void
dossiers_list_select (DossiersList *self,
                      const char   *dossier)
{
  guint position;

  g_return_if_fail (JALONS_IS_DOSSIERS_LIST (self));

  selection_dossier_set_dossier (self->selection, dossier);
  self->suivi = !apercu_liste_is_answered (self->liste);
  position = selection_dossier_get_position (self->selection);
  if (position != GTK_INVALID_LIST_POSITION)
    dossiers_vue_scroll_to (JALONS_DOSSIERS_VUE (dossiers_list_get_vue (self)), position);
}

/**
 * dossiers_list_select_first:
 *
 * Selects the first row, at once or when the filters are answered.
 *
 * Returns: %FALSE when there is none yet
 */
gboolean
dossiers_list_select_first (DossiersList *self)
{
  g_autoptr (Fiche) apercu = NULL;

  g_return_val_if_fail (JALONS_IS_DOSSIERS_LIST (self), FALSE);

  self->premier = !apercu_liste_is_answered (self->liste);
  if (self->premier)
    return FALSE;
  apercu = g_list_model_get_item (G_LIST_MODEL (self->liste), 0);
  if (apercu != NULL)
    selection_dossier_set_dossier (self->selection, fiche_get_portee (apercu));

  return apercu != NULL;
}

/**
 * dossiers_list_has_matches:
 *
 * Returns: whether a dossier shows
 */
gboolean
dossiers_list_has_matches (DossiersList *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_LIST (self), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->liste)) > 0;
}
