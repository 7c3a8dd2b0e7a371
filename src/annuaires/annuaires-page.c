/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/annuaires-page-private.h"

#include "annuaires/annuaire-fiche.h"
#include "annuaires/annuaire-rows.h"
#include "model/tables.h"
#include "widgets/memoire.h"
#include "widgets/noms.h"
#include "widgets/tab-bin.h"
#include "widgets/volets.h"

#include <glib/gi18n.h>

#define PERIODE_CHARGEMENT_MS 100

G_DEFINE_FINAL_TYPE (AnnuairesPage, annuaires_page, GTK_TYPE_WIDGET)

Annuaire *
annuaires_page_get_annuaire (AnnuairesPage *self)
{
  return &self->annuaires[self->courant];
}

/* What the list says */

static void
show_count (AnnuairesPage *self)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);
  const guint tous = annuaire_liste_count_all (annuaire->liste);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (annuaire->liste));
  const gboolean agents = self->courant == AGENTS;
  g_autofree char *texte = NULL;

  if (n == tous)
    texte = g_strdup_printf (agents ? ngettext ("%u employee", "%u employees", n)
                                    : ngettext ("%u employer", "%u employers", n), n);
  else
    texte = g_strdup_printf (agents ? ngettext ("%u of %u employee", "%u of %u employees", tous)
                                    : ngettext ("%u of %u employer", "%u of %u employers", tous),
                             n, tous);
  gtk_label_set_text (GTK_LABEL (self->compte), texte);
}

static void
show_list (AnnuairesPage *self)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);
  const guint tous = annuaire_liste_count_all (annuaire->liste);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (annuaire->liste));
  const gboolean attente = tous == 0 && !annuaire_liste_is_answered (annuaire->liste);

  gtk_stack_set_visible_child_name (self->pile_liste, attente ? "attente"
                                                      : n > 0 ? "liste" : "rien");
  gtk_label_set_text (GTK_LABEL (self->rien), tous == 0 ? _("Nobody yet")
                                                        : _("Nobody answers to these words"));
  gtk_widget_set_visible (self->compte, !attente && tous > 0);
  show_count (self);
}

static void
show_empty_page (AnnuairesPage *self)
{
  AnnuaireListe *liste = annuaires_page_get_annuaire (self)->liste;
  const gboolean aucun =
    annuaire_liste_count_all (liste) == 0 && annuaire_liste_is_answered (liste);

  if (self->courant == AGENTS)
    {
      adw_status_page_set_icon_name (self->vide, "personnes-symbolic");
      adw_status_page_set_title (self->vide, aucun ? _("No employee yet")
                                                   : _("Choose an employee"));
      adw_status_page_set_description (self->vide, aucun
        ? _("Employees come with their dossiers. One may also be noted here before the first one.")
        : _("Their record and their dossiers will be shown here."));
      return;
    }
  adw_status_page_set_icon_name (self->vide, "collectivite-symbolic");
  adw_status_page_set_title (self->vide, aucun ? _("No employer yet") : _("Choose an employer"));
  adw_status_page_set_description (self->vide, aucun
    ? _("Employers come with the dossiers. One may also be noted here, with who signs and who follows.")
    : _("Its record, its contacts and its dossiers will be shown here."));
}

/* What is chosen */

static void
show_record (AnnuairesPage *self,
             Fiche         *fiche)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);

  if (annuaire->fiche == NULL && fiche != NULL)
    annuaire->fiche = g_object_ref_sink (annuaire_fiche_new (self->repository, annuaire->type));
  if (annuaire->fiche != NULL)
    annuaire_fiche_show (JALONS_ANNUAIRE_FICHE (annuaire->fiche), fiche);
  if (fiche != NULL)
    adw_bin_set_child (self->place_fiche, annuaire->fiche);
  else
    show_empty_page (self);
  gtk_stack_set_visible_child_name (self->pile, fiche != NULL ? "fiche" : "vide");
  annuaires_page_enable_actions (self);
}

void
annuaires_page_choose (AnnuairesPage *self,
                       const char    *uuid)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);
  g_autoptr (Fiche) fiche = NULL;
  g_autofree char *choisie = g_strdup (uuid);

  if (choisie != NULL)
    fiche = repository_get (self->repository, annuaire->type, choisie, NULL);
  g_free (annuaire->choisie);
  annuaire->choisie = fiche != NULL ? g_steal_pointer (&choisie) : NULL;
  show_record (self, fiche);
}

/* The list is emptied and filled by each search: who is chosen stays so, wherever it now is. */
void
annuaires_page_restore_selection (AnnuairesPage *self,
                                  Annuaire      *annuaire)
{
  guint position;

  if (!annuaire_liste_find (annuaire->liste, annuaire->choisie, &position))
    position = GTK_INVALID_LIST_POSITION;
  self->restoring = TRUE;
  gtk_single_selection_set_selected (annuaire->selection, position);
  self->restoring = FALSE;
}

static void
selected_cb (AnnuairesPage *self)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);
  Fiche *fiche = gtk_single_selection_get_selected_item (annuaire->selection);

  /* The other record is looked for with the arrows: Enter or a click says that it is this one. */
  if (self->restoring || fiche == NULL || self->a_fusionner != NULL)
    return;
  if (g_strcmp0 (annuaire->choisie, fiche_get_uuid (fiche)) != 0)
    annuaires_page_choose (self, fiche_get_uuid (fiche));
}

static void
answered_cb (AnnuairesPage *self,
             AnnuaireListe *liste)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);

  for (guint i = 0; i < N_ANNUAIRES; i++)
    if (self->annuaires[i].liste == liste)
      annuaires_page_restore_selection (self, &self->annuaires[i]);
  if (annuaire->liste != liste)
    return;

  show_list (self);
  if (annuaire->choisie == NULL)
    show_empty_page (self);
}

/* Deleted, merged or undone, here or elsewhere. */
static void
committed_cb (AnnuairesPage *self)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);
  g_autoptr (Fiche) fiche = NULL;

  if (annuaire->choisie != NULL)
    fiche = repository_get (self->repository, annuaire->type, annuaire->choisie, NULL);
  if (annuaire->choisie != NULL && (fiche == NULL || fiche_get_discret (fiche)))
    annuaires_page_choose (self, NULL);
}

static void
question_changed_cb (AnnuairesPage *self)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);

  if (self->restoring)
    return;
  g_free (annuaire->question);
  annuaire->question = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->recherche)));
  self->restoring = TRUE;
  gtk_single_selection_set_selected (annuaire->selection, GTK_INVALID_LIST_POSITION);
  annuaire_liste_set_question (annuaire->liste, annuaire->question);
  self->restoring = FALSE;
  annuaires_page_restore_selection (self, annuaire);
}

static void
first_cb (AnnuairesPage *self)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);

  if (g_list_model_get_n_items (G_LIST_MODEL (annuaire->liste)) == 0)
    return;
  gtk_single_selection_set_selected (annuaire->selection, 0);
  gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
}

static void
activated_cb (AnnuairesPage *self,
              guint          position)
{
  Annuaire *annuaire = annuaires_page_get_annuaire (self);
  g_autoptr (Fiche) fiche = g_list_model_get_item (G_LIST_MODEL (annuaire->selection), position);

  if (self->a_fusionner != NULL && fiche != NULL)
    {
      annuaires_page_open_merge (self, fiche);
      return;
    }
  volets_show_choix (JALONS_VOLETS (self->volets));
  gtk_widget_child_focus (GTK_WIDGET (self->pile), GTK_DIR_TAB_FORWARD);
}

/* From the field, the arrow goes to the list. */
static gboolean
search_key_cb (AnnuairesPage *self,
               guint          keyval)
{
  if (keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
show_annuaire (AnnuairesPage *self,
               guint          courant)
{
  Annuaire *annuaire;

  if (annuaires_page_get_annuaire (self)->fiche != NULL)
    annuaire_fiche_save (JALONS_ANNUAIRE_FICHE (annuaires_page_get_annuaire (self)->fiche));
  annuaires_page_stop_merging (self);
  self->courant = courant;
  annuaire = annuaires_page_get_annuaire (self);
  self->restoring = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->recherche),
                         annuaire->question != NULL ? annuaire->question : "");
  gtk_list_view_set_model (GTK_LIST_VIEW (self->liste), GTK_SELECTION_MODEL (annuaire->selection));
  self->restoring = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  courant == AGENTS ? _("Employees") : _("Employers"), -1);
  annuaires_page_choose (self, annuaire->choisie);
  annuaires_page_restore_selection (self, annuaire);
  show_list (self);
}

static void
annuaire_toggled_cb (AnnuairesPage *self)
{
  const gboolean agents = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->agents));

  if (self->repository != NULL)
    show_annuaire (self, agents ? AGENTS : COLLECTIVITES);
}

/* Class */

static void
annuaires_page_dispose (GObject *object)
{
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (object);

  self->restoring = TRUE;
  g_clear_handle_id (&self->chargement, g_source_remove);
  if (self->repository != NULL)
    g_signal_handlers_disconnect_by_data (self->repository, self);
  for (guint i = 0; i < N_ANNUAIRES; i++)
    {
      Annuaire *annuaire = &self->annuaires[i];

      if (annuaire->selection != NULL)
        g_signal_handlers_disconnect_by_data (annuaire->selection, self);
      if (annuaire->liste != NULL)
        g_signal_handlers_disconnect_by_data (annuaire->liste, self);
      g_clear_object (&annuaire->selection);
      g_clear_object (&annuaire->liste);
      g_clear_object (&annuaire->fiche);
      g_clear_pointer (&annuaire->question, g_free);
      g_clear_pointer (&annuaire->choisie, g_free);
    }
  g_clear_pointer (&self->a_fusionner, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_ANNUAIRES_PAGE);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (annuaires_page_parent_class)->dispose (object);
}

static void
annuaires_page_class_init (AnnuairesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = annuaires_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/annuaires/annuaires-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, volets);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, agents);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, collectivites);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, recherche);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, nouveau);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, fusion);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, fusion_texte);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, pile_liste);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, rien);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, liste);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, compte);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, pile);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, vide);
  gtk_widget_class_bind_template_child (widget_class, AnnuairesPage, place_fiche);
  gtk_widget_class_bind_template_callback (widget_class, annuaire_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  annuaires_page_class_add_actions (widget_class);
  annuaires_page_class_add_files (widget_class);
}

static void
annuaires_page_init (AnnuairesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = annuaire_rows_new_factory ();
  GtkEventController *touches = gtk_event_controller_key_new ();

  g_type_ensure (JALONS_TYPE_TAB_BIN);
  g_type_ensure (JALONS_TYPE_VOLETS);
  gtk_widget_init_template (GTK_WIDGET (self));
  memoire_bind (G_OBJECT (self->volets), "largeur", "annuaires-liste");
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->liste), factory);
  g_signal_connect_swapped (touches, "key-pressed", G_CALLBACK (search_key_cb), self);
  gtk_widget_add_controller (self->recherche, touches);
}

/* The agents are not among what the window waits for. */
static gboolean
load_cb (gpointer data)
{
  AnnuairesPage *self = data;

  if (!repository_is_loaded (self->repository, NIVEAU_STRUCTURE))
    return G_SOURCE_CONTINUE;

  self->chargement = 0;
  annuaire_liste_load (self->annuaires[AGENTS].liste);
  annuaires_page_choose (self, annuaires_page_get_annuaire (self)->choisie);
  show_list (self);
  return G_SOURCE_REMOVE;
}

static void
set_up_annuaire (AnnuairesPage *self,
                 guint          rang,
                 GType          type)
{
  Annuaire *annuaire = &self->annuaires[rang];

  annuaire->type = type;
  annuaire->liste = annuaire_liste_new (self->repository, type);
  annuaire->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (annuaire->liste)));
  gtk_single_selection_set_autoselect (annuaire->selection, FALSE);
  gtk_single_selection_set_can_unselect (annuaire->selection, TRUE);
  gtk_single_selection_set_selected (annuaire->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (annuaire->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  g_signal_connect_swapped (annuaire->liste, "answered", G_CALLBACK (answered_cb), self);
}

/**
 * annuaires_page_new:
 * @repository: (transfer none): an open base
 *
 * Returns: (transfer floating): its directories
 */
GtkWidget *
annuaires_page_new (Repository *repository)
{
  AnnuairesPage *self = g_object_new (TYPE_ANNUAIRES_PAGE, NULL);

  self->repository = g_object_ref (repository);
  set_up_annuaire (self, AGENTS, TYPE_AGENT);
  set_up_annuaire (self, COLLECTIVITES, TYPE_COLLECTIVITE);
  g_signal_connect_swapped (repository, "committed", G_CALLBACK (committed_cb), self);
  noms_set_from_tooltips (GTK_WIDGET (self));
  if (!repository_is_loaded (repository, NIVEAU_STRUCTURE))
    {
      repository_load_behind (repository);
      self->chargement = g_timeout_add (PERIODE_CHARGEMENT_MS, load_cb, self);
    }
  show_annuaire (self, AGENTS);

  return GTK_WIDGET (self);
}

/**
 * annuaires_page_open:
 * @type: %TYPE_AGENT or %TYPE_COLLECTIVITE
 * @uuid: of a record of that directory
 *
 * Shows a record.
 */
void
annuaires_page_open (AnnuairesPage *self,
                     GType          type,
                     const char    *uuid)
{
  g_return_if_fail (JALONS_IS_ANNUAIRES_PAGE (self));

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (type == TYPE_AGENT ? self->agents : self->collectivites), TRUE);
  annuaires_page_choose (self, uuid);
  annuaires_page_restore_selection (self, annuaires_page_get_annuaire (self));
  gtk_widget_grab_focus (self->liste);
  volets_show_choix (JALONS_VOLETS (self->volets));
}

/**
 * annuaires_page_search:
 * @type: %TYPE_AGENT or %TYPE_COLLECTIVITE
 * @question: words
 *
 * Shows who answers to them in that directory.
 */
void
annuaires_page_search (AnnuairesPage *self,
                       GType          type,
                       const char    *question)
{
  g_return_if_fail (JALONS_IS_ANNUAIRES_PAGE (self));

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (type == TYPE_AGENT ? self->agents : self->collectivites), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->recherche), question);
  question_changed_cb (self);
  gtk_widget_grab_focus (self->recherche);
  gtk_editable_set_position (GTK_EDITABLE (self->recherche), -1);
}

/**
 * annuaires_page_save:
 *
 * Saves what was typed and not confirmed.
 */
void
annuaires_page_save (AnnuairesPage *self)
{
  g_return_if_fail (JALONS_IS_ANNUAIRES_PAGE (self));

  if (annuaires_page_get_annuaire (self)->fiche != NULL)
    annuaire_fiche_save (JALONS_ANNUAIRE_FICHE (annuaires_page_get_annuaire (self)->fiche));
}
