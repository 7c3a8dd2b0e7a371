/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/annuaire-fiche.h"

#include "widgets/annuaire-textes.h"
#include "annuaires/contacts-card.h"
#include "annuaires/dossiers-card.h"
#include "model/tables.h"
#include "operations/annuaires.h"
#include "operations/siret-avis.h"
#include "widgets/fiche-rows.h"

#include <glib/gi18n.h>

struct _AnnuaireFiche
{
  GtkWidget parent_instance;

  Repository *repository;
  GType type;
  Fiche *fiche; /* (nullable): the live one */
  gboolean loading;
  GPtrArray *rows; /* which the groups own */

  GtkWidget *defilement;
  GtkWidget *contenu;
  GtkWidget *titre;
  GtkWidget *detail;
  GtkWidget *supprimer;
  AdwPreferencesGroup *faits;
  GtkWidget *avis;
  GtkWidget *contacts;
  GtkWidget *dossiers;
};

G_DEFINE_FINAL_TYPE (AnnuaireFiche, annuaire_fiche, GTK_TYPE_WIDGET)

static void
show_heading (AnnuaireFiche *self)
{
  g_autofree char *nom = annuaire_texte_nom (self->fiche);
  g_autofree char *detail = annuaire_texte_detail (self->fiche);
  g_autofree char *avis = self->type == TYPE_COLLECTIVITE
    ? siret_avis (nom, JALONS_COLLECTIVITE (self->fiche)->siret) : NULL;

  gtk_label_set_text (GTK_LABEL (self->titre), nom);
  gtk_label_set_text (GTK_LABEL (self->detail), detail);
  gtk_widget_set_visible (self->detail, *detail != '\0');
  gtk_label_set_text (GTK_LABEL (self->avis), avis != NULL ? avis : "");
  gtk_widget_set_visible (self->avis, avis != NULL);
}

static void
load_rows (AnnuaireFiche *self)
{
  const gboolean writable = repository_is_writable (self->repository);

  self->loading = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      fiche_row_load (row, self->fiche);
      gtk_widget_set_visible (row, fiche_can_read (self->fiche, fiche_row_get_champ (row)));
      gtk_widget_set_sensitive (row, writable);
    }
  self->loading = FALSE;
}

static void
show_cards (AnnuaireFiche *self)
{
  const char *uuid = fiche_get_uuid (self->fiche);

  show_heading (self);
  dossiers_card_show (JALONS_DOSSIERS_CARD (self->dossiers), self->repository, self->fiche);
  /* What a dossier uses is not deleted. */
  gtk_widget_set_visible (self->supprimer,
                          repository_is_loaded (self->repository, NIVEAU_STRUCTURE) &&
                          dossiers_card_count (JALONS_DOSSIERS_CARD (self->dossiers)) == 0);
  if (self->contacts != NULL)
    contacts_card_show (JALONS_CONTACTS_CARD (self->contacts), self->repository, uuid);
}

/* All rows at once: what is typed in one and not confirmed yet goes with the others. */
static gboolean
save (AnnuaireFiche  *self,
      GError        **error)
{
  g_autoptr (Fiche) copie = NULL;

  if (self->fiche == NULL || !repository_is_writable (self->repository))
    return TRUE;

  copie = fiche_copy (self->fiche);
  for (guint i = 0; i < self->rows->len; i++)
    if (fiche_can_read (self->fiche, fiche_row_get_champ (self->rows->pdata[i])))
      fiche_row_store (self->rows->pdata[i], copie);
  if (fiche_equal (copie, self->fiche))
    return TRUE;
  if (!annuaires_save (self->repository, copie, error))
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                              self->type == TYPE_AGENT ? _("Employee’s record saved")
                                                       : _("Employer’s record saved"));
  return TRUE;
}

static void
row_changed_cb (AnnuaireFiche *self)
{
  g_autoptr (GError) error = NULL;

  if (self->loading || save (self, &error))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
  load_rows (self);
}

/* A commit: ours, another window's, an undo. */
static void
committed_cb (AnnuaireFiche *self)
{
  g_autoptr (Fiche) presente = NULL;

  if (self->fiche == NULL)
    return;
  presente = repository_get (self->repository, self->type, fiche_get_uuid (self->fiche), NULL);
  if (presente == NULL)
    return;

  g_set_object (&self->fiche, presente);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->faits)) == NULL)
    load_rows (self);
  show_cards (self);
}

static void
leave_cb (AnnuaireFiche *self)
{
  annuaire_fiche_save (self);
}

/* Building */

static GtkWidget *
create_label (const char *classe)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, classe);

  return label;
}

static GtkWidget *
create_button (const char *icone,
               const char *nom,
               const char *action)
{
  GtkWidget *bouton = gtk_button_new_from_icon_name (icone);

  gtk_widget_set_valign (bouton, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (bouton, nom);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (bouton), action);
  gtk_widget_add_css_class (bouton, "flat");

  return bouton;
}

static GtkWidget *
create_heading (AnnuaireFiche *self)
{
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->titre = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (self->titre, "title-2");
  self->detail = create_label ("secondary");
  gtk_widget_set_hexpand (textes, TRUE);
  gtk_box_append (GTK_BOX (textes), self->titre);
  gtk_box_append (GTK_BOX (textes), self->detail);
  gtk_box_append (GTK_BOX (ligne), textes);
  gtk_box_append (GTK_BOX (ligne), create_button ("comparer-symbolic",
                                                  _("Merge with another record…"),
                                                  "annuaires.merge"));
  self->supprimer = create_button ("corbeille-symbolic", _("Delete"), "annuaires.delete");
  gtk_box_append (GTK_BOX (ligne), self->supprimer);

  return ligne;
}

static void
create_rows (AnnuaireFiche *self)
{
  const FicheTable *table = fiche_type_get_table (self->type);

  for (guint i = 0; i < table->n_champs; i++)
    {
      GtkWidget *row;

      if ((table->champs[i].flags & CHAMP_INTERNE) != 0)
        continue;
      row = fiche_row_new (&table->champs[i]);
      fiche_row_connect (row, G_CALLBACK (row_changed_cb), self);
      adw_preferences_group_add (self->faits, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
create_content (AnnuaireFiche *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->contenu = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->contenu, "page-margins");
  gtk_box_append (GTK_BOX (self->contenu), create_heading (self));

  self->faits = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->faits), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Record"), -1);
  create_rows (self);
  self->avis = create_label ("notice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->avis), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("SIRET to check"), -1);
  gtk_box_append (GTK_BOX (self->contenu), self->avis);
  gtk_box_append (GTK_BOX (self->contenu), GTK_WIDGET (self->faits));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->faits), focus);

  self->dossiers = g_object_new (TYPE_DOSSIERS_CARD, NULL);
  if (self->type == TYPE_COLLECTIVITE)
    {
      self->contacts = g_object_new (TYPE_CONTACTS_CARD, NULL);
      gtk_box_insert_child_after (GTK_BOX (self->contenu), self->contacts, self->avis);
      gtk_box_insert_child_after (GTK_BOX (self->contenu), self->dossiers, self->contacts);
    }
  else
    {
      gtk_box_insert_child_after (GTK_BOX (self->contenu), self->dossiers, self->avis);
    }

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->contenu);
  self->defilement = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->defilement), clamp);
  gtk_widget_set_parent (self->defilement, GTK_WIDGET (self));
}

/* Class */

static void
annuaire_fiche_dispose (GObject *object)
{
  AnnuaireFiche *self = JALONS_ANNUAIRE_FICHE (object);

  self->loading = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->fiche);
  g_clear_pointer (&self->defilement, gtk_widget_unparent);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (annuaire_fiche_parent_class)->dispose (object);
}

static void
annuaire_fiche_finalize (GObject *object)
{
  g_ptr_array_unref (JALONS_ANNUAIRE_FICHE (object)->rows);

  G_OBJECT_CLASS (annuaire_fiche_parent_class)->finalize (object);
}

static void
annuaire_fiche_class_init (AnnuaireFicheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = annuaire_fiche_dispose;
  G_OBJECT_CLASS (klass)->finalize = annuaire_fiche_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
annuaire_fiche_init (AnnuaireFiche *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * annuaire_fiche_new:
 * @type: %TYPE_AGENT or %TYPE_COLLECTIVITE
 *
 * Returns: (transfer floating): the record of nobody yet
 */
GtkWidget *
annuaire_fiche_new (Repository *repository,
                    GType       type)
{
  AnnuaireFiche *self = g_object_new (TYPE_ANNUAIRE_FICHE, NULL);

  self->repository = g_object_ref (repository);
  self->type = type;
  create_content (self);
  g_signal_connect_object (repository, "committed", G_CALLBACK (committed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * annuaire_fiche_show:
 * @fiche: (nullable): the one to show; what was typed for the one before is saved
 */
void
annuaire_fiche_show (AnnuaireFiche *self,
                     Fiche         *fiche)
{
  g_return_if_fail (JALONS_IS_ANNUAIRE_FICHE (self));

  annuaire_fiche_save (self);
  g_set_object (&self->fiche, fiche);
  if (fiche == NULL)
    return;

  load_rows (self);
  show_cards (self);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->defilement)), 0);
}

/**
 * annuaire_fiche_get_fiche:
 *
 * Returns: (transfer none) (nullable): the one that is shown
 */
Fiche *
annuaire_fiche_get_fiche (AnnuaireFiche *self)
{
  g_return_val_if_fail (JALONS_IS_ANNUAIRE_FICHE (self), NULL);

  return self->fiche;
}

/**
 * annuaire_fiche_save:
 *
 * Saves what was typed and not confirmed.
 */
void
annuaire_fiche_save (AnnuaireFiche *self)
{
  g_return_if_fail (JALONS_IS_ANNUAIRE_FICHE (self));

  row_changed_cb (self);
}

/**
 * annuaire_fiche_get_row:
 * @champ: the name of a field
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkWidget *
annuaire_fiche_get_row (AnnuaireFiche *self,
                        const char    *champ)
{
  g_return_val_if_fail (JALONS_IS_ANNUAIRE_FICHE (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (fiche_row_get_champ (self->rows->pdata[i])->nom, champ))
      return self->rows->pdata[i];

  return NULL;
}
