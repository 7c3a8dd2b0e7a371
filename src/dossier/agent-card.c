/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/agent-card.h"

#include "operations/dossiers.h"
#include "widgets/carte.h"
#include "widgets/fiche-rows.h"

#include <glib/gi18n.h>

struct _AgentCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *agent; /* uuid of the one the rows show */
  gboolean loading;
  GPtrArray *rows; /* which the list owns */

  GtkWidget *liste;
  GtkWidget *volet;
};

G_DEFINE_FINAL_TYPE (AgentCard, agent_card, GTK_TYPE_WIDGET)

static void
load_rows (AgentCard *self,
           Agent     *agent)
{
  self->loading = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      fiche_row_load (row, JALONS_FICHE (agent));
      gtk_widget_set_visible (row, fiche_can_read (JALONS_FICHE (agent),
                                                   fiche_row_get_champ (row)));
      gtk_widget_set_sensitive (row, dossier_courant_is_writable (self->courant));
    }
  self->loading = FALSE;
}

/* All rows at once: what is typed in one and not confirmed yet goes with the others. */
static gboolean
save (AgentCard  *self,
      GError    **error)
{
  Repository *repository = dossier_courant_get_repository (self->courant);
  g_autoptr (Fiche) agent = NULL;
  g_autoptr (Fiche) copie = NULL;

  if (self->agent == NULL || !dossier_courant_is_writable (self->courant))
    return TRUE;

  agent = repository_get (repository, TYPE_AGENT, self->agent, error);
  if (agent == NULL)
    return FALSE;

  copie = fiche_copy (agent);
  for (guint i = 0; i < self->rows->len; i++)
    if (fiche_can_read (agent, fiche_row_get_champ (self->rows->pdata[i])))
      fiche_row_store (self->rows->pdata[i], copie);
  if (fiche_equal (copie, agent))
    return TRUE;

  if (!fiches_save (repository, "agent", &copie, 1, error))
    return FALSE;

  dossier_courant_show_toast (GTK_WIDGET (self), _("Employee’s record saved"), TRUE);

  return TRUE;
}

static void
row_changed_cb (AgentCard *self)
{
  g_autoptr (GError) error = NULL;
  DossierComplet *complet;

  if (self->loading || save (self, &error))
    return;

  dossier_courant_show_error (GTK_WIDGET (self), error);
  complet = dossier_courant_get_complet (self->courant);
  if (complet != NULL && complet->agent != NULL)
    load_rows (self, complet->agent);
}

/* The fields are many, and folded: they are made the first time that somebody unfolds them. */
static void
unfolded_cb (AgentCard *self)
{
  const FicheTable *table = fiche_type_get_table (TYPE_AGENT);
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  if (self->rows->len > 0 || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->volet)))
    return;

  for (guint i = 0; i < table->n_champs; i++)
    {
      GtkWidget *row = fiche_row_new (&table->champs[i]);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->volet), row);
      fiche_row_connect (row, G_CALLBACK (row_changed_cb), self);
      g_ptr_array_add (self->rows, row);
    }
  if (complet != NULL && complet->agent != NULL)
    load_rows (self, complet->agent);
}

static void
refresh_cb (AgentCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  Agent *agent = complet != NULL ? complet->agent : NULL;
  gboolean same;

  gtk_widget_set_visible (GTK_WIDGET (self), agent != NULL);
  if (agent == NULL)
    {
      g_clear_pointer (&self->agent, g_free);
      return;
    }

  same = g_strcmp0 (self->agent, fiche_get_uuid (JALONS_FICHE (agent))) == 0;
  if (!same)
    {
      g_free (self->agent);
      self->agent = g_strdup (fiche_get_uuid (JALONS_FICHE (agent)));
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->volet), FALSE);
    }
  /* A draft elsewhere must not take away what is being typed here. */
  if (!same || gtk_widget_get_focus_child (self->liste) == NULL)
    load_rows (self, agent);
}

static void
agent_card_dispose (GObject *object)
{
  AgentCard *self = JALONS_AGENT_CARD (object);

  self->loading = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->liste, gtk_widget_unparent);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->agent, g_free);

  G_OBJECT_CLASS (agent_card_parent_class)->dispose (object);
}

static void
agent_card_finalize (GObject *object)
{
  g_ptr_array_unref (JALONS_AGENT_CARD (object)->rows);

  G_OBJECT_CLASS (agent_card_parent_class)->finalize (object);
}

static void
agent_card_class_init (AgentCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = agent_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = agent_card_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
agent_card_init (AgentCard *self)
{
  self->rows = g_ptr_array_new ();
  self->liste = gtk_list_box_new ();
  self->volet = adw_expander_row_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->liste), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->liste, "boxed-list");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->volet), _("Employee’s record"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->volet),
                                 _("Contact details, employment, accommodations"));
  g_signal_connect_object (self->volet, "notify::expanded", G_CALLBACK (unfolded_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->liste), self->volet);
  gtk_widget_set_parent (self->liste, GTK_WIDGET (self));
}

/**
 * agent_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the record of its agent
 */
GtkWidget *
agent_card_new (DossierCourant *courant)
{
  AgentCard *self = g_object_new (TYPE_AGENT_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (courant, "leaving", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
