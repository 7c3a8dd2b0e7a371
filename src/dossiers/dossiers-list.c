/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossiers-list-private.h"

#include "dossiers/dossiers-vue.h"
#include "dossiers/lot-bar.h"
#include "dossiers/tableau-entete.h"

#define DELAI_ENREGISTREMENT_MS 1000

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_FILTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossiersList, dossiers_list, GTK_TYPE_WIDGET)

void
dossiers_list_activate (DossiersList *self,
                        guint         position)
{
  g_autoptr (Fiche) apercu = g_list_model_get_item (G_LIST_MODEL (self->liste), position);

  if (apercu == NULL)
    return;

  selection_dossier_set_dossier (self->selection, fiche_get_portee (apercu));
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, fiche_get_portee (apercu));
}

void
dossiers_list_open_menu (DossiersList *self,
                         guint         position,
                         double        x,
                         double        y)
{
  g_autoptr (Fiche) apercu = g_list_model_get_item (G_LIST_MODEL (self->liste), position);

  if (apercu != NULL)
    lot_actions_popup (self->actions, dossiers_list_get_vue (self), fiche_get_portee (apercu), x, y);
}

/* Beside the dossier that is open. */
static gboolean
sign_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  DossiersList *self = JALONS_DOSSIERS_LIST (widget);
  GtkWidget *vue = dossiers_list_get_vue (self);
  GtkWidget *row = dossiers_vue_get_row (JALONS_DOSSIERS_VUE (vue),
                                         selection_dossier_get_position (self->selection));
  graphene_rect_t place;

  if (row != NULL && gtk_widget_compute_bounds (row, vue, &place))
    lot_actions_set_endroit (self->actions, vue, place.origin.x + MIN (place.size.width / 2, 160),
                             place.origin.y + place.size.height - 4);
  gtk_widget_activate_action (widget, "lot.signer", NULL);

  return GDK_EVENT_STOP;
}

static void
choose_cb (DossiersList *self)
{
  selection_dossier_set_choosing (self->selection,
                                  gtk_toggle_button_get_active (
                                    GTK_TOGGLE_BUTTON (self->choisir)));
}

static void
choix_changed_cb (DossiersList *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->choisir),
                                selection_dossier_is_choosing (self->selection));
  if (self->entete != NULL)
    tableau_entete_set_choix (JALONS_TABLEAU_ENTETE (self->entete),
                              selection_dossier_is_choosing (self->selection));
}

static void
selection_changed_cb (DossiersList *self)
{
  self->premier = FALSE;
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0,
                 selection_dossier_get_dossier (self->selection));
}

static gboolean
save_filters_cb (gpointer data)
{
  DossiersList *self = data;

  self->enregistrement = 0;
  dossiers_list_save_filters (self);

  return G_SOURCE_REMOVE;
}

/* What the user chose is kept a moment later. */
void
dossiers_list_keep (DossiersList *self)
{
  g_clear_handle_id (&self->enregistrement, g_source_remove);
  self->enregistrement = g_timeout_add (DELAI_ENREGISTREMENT_MS, save_filters_cb, self);
}

/* Where other conventions show, another thing begins: what was chosen for the one before would be taken
 * with it, unseen. */
static void
end_other_choice (DossiersList *self)
{
  const char *attente = filtres_get_convention (filtres_bar_get_filtres (self->filtres)->statut);

  if (g_strcmp0 (attente, self->attente) != 0)
    selection_dossier_set_choosing (self->selection, FALSE);
  self->attente = attente;
}

static void
filters_changed_cb (DossiersList *self)
{
  Filtres *filtres = filtres_bar_get_filtres (self->filtres);
  const char *tape = gtk_editable_get_text (GTK_EDITABLE (self->recherche));

  /* Filters that were kept under a name bring their words. */
  if (!g_str_equal (tape, filtres->texte))
    gtk_editable_set_text (GTK_EDITABLE (self->recherche), filtres->texte);
  end_other_choice (self);
  dossiers_list_apply_filters (self);
  dossiers_list_keep (self);
}

/* Construction */

static void
set_repository (DossiersList *self,
                Repository   *repository)
{
  self->repository = g_object_ref (repository);
  filtres_bar_load (self->filtres, repository);
  self->attente = filtres_get_convention (filtres_bar_get_filtres (self->filtres)->statut);
  resultats_pane_set_repository (self->resultats, repository);

  self->liste = apercu_liste_new_progressive (repository);
  filtres_bar_set_liste (self->filtres, self->liste);
  self->attend = !apercu_liste_is_whole (self->liste);
  self->selection = selection_dossier_new (self->liste);
  dossiers_list_apply_filters (self);
  dossiers_vue_set_model (JALONS_DOSSIERS_VUE (self->vue), self->liste, self->selection);
  self->actions = lot_actions_new (GTK_WIDGET (self), repository, self->selection);
  lot_bar_set_selection (JALONS_LOT_BAR (self->lot), repository, self->selection);
  g_signal_connect_object (self->selection, "choix-changed", G_CALLBACK (choix_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::dossier", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  dossiers_list_follow_answers (self);
  dossiers_list_load_tableau (self);
}

static void
dossiers_list_dispose (GObject *object)
{
  DossiersList *self = JALONS_DOSSIERS_LIST (object);

  g_clear_handle_id (&self->enregistrement, g_source_remove);
  g_clear_handle_id (&self->comptage, g_source_remove);
  g_clear_pointer (&self->actions, lot_actions_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_DOSSIERS_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->liste);
  g_clear_object (&self->colonnes);
  g_clear_object (&self->menu_colonnes);
  g_clear_object (&self->gestes);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (dossiers_list_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DossiersList, boite);
  gtk_widget_class_bind_template_child (widget_class, DossiersList, tete);
  gtk_widget_class_bind_template_child (widget_class, DossiersList, cherche);
  gtk_widget_class_bind_template_child (widget_class, DossiersList, recherche);
  gtk_widget_class_bind_template_child (widget_class, DossiersList, touche);
  gtk_widget_class_bind_template_child (widget_class, DossiersList, filtres);
  gtk_widget_class_bind_template_child (widget_class, DossiersList, pile);
  gtk_widget_class_bind_template_child (widget_class, DossiersList, vue);
  gtk_widget_class_bind_template_child (widget_class, DossiersList, lot);
  gtk_widget_class_bind_template_child (widget_class, DossiersList, resultats);
  gtk_widget_class_bind_template_callback (widget_class, dossiers_list_open_menu);
  gtk_widget_class_bind_template_callback (widget_class, dossiers_list_activate);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dossiers_list_clear_filters);
  dossiers_list_class_bind_search (widget_class);
}

static void
dossiers_list_class_init (DossiersListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossiers_list_dispose;

  signals[SIGNAL_SELECTED] =
    g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FILTERED] =
    g_signal_new ("filtered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossiers/dossiers-list.ui");
  gtk_widget_class_set_css_name (widget_class, "dossierslist");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "lot.imprimer",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "lot.envoyer",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, sign_cb, NULL);
  bind_children (widget_class);
}

static void
dossiers_list_init (DossiersList *self)
{
  g_type_ensure (JALONS_TYPE_DOSSIERS_VUE);
  g_type_ensure (JALONS_TYPE_FILTRES_BAR);
  g_type_ensure (JALONS_TYPE_LOT_BAR);
  g_type_ensure (JALONS_TYPE_RESULTATS_PANE);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choisir = filtres_bar_get_choisir (JALONS_FILTRES_BAR (self->filtres));
  g_signal_connect_object (self->choisir, "toggled", G_CALLBACK (choose_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossiers_list_new:
 * @repository: (transfer none): an open base
 *
 * Returns: the list of its dossiers, filtered as the user left it
 */
GtkWidget *
dossiers_list_new (Repository *repository)
{
  DossiersList *self = g_object_new (JALONS_TYPE_DOSSIERS_LIST, NULL);

  set_repository (self, repository);

  return GTK_WIDGET (self);
}

/**
 * dossiers_list_focus_search:
 *
 * Puts the keyboard in the search, on what is already typed there.
 */
void
dossiers_list_focus_search (DossiersList *self)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_LIST (self));

  gtk_widget_grab_focus (self->recherche);
  gtk_editable_select_region (GTK_EDITABLE (self->recherche), 0, -1);
}

/**
 * dossiers_list_clear_filters:
 *
 * Lets every dossier through.
 */
void
dossiers_list_clear_filters (DossiersList *self)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_LIST (self));

  filtres_bar_clear (self->filtres);
  gtk_editable_set_text (GTK_EDITABLE (self->recherche), "");
  filters_changed_cb (self);
}

/**
 * dossiers_list_toggle_statut:
 * @statut: one of the words of #Filtres for conventions
 *
 * Shows the dossiers whose convention waits, with the keyboard on them; or, asked for again, those
 * that showed before.
 */
void
dossiers_list_toggle_statut (DossiersList *self,
                             const char   *statut)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_LIST (self));

  gtk_editable_set_text (GTK_EDITABLE (self->recherche), "");
  filtres_bar_toggle_statut (self->filtres, statut);
  /* The keyboard goes to what answers. */
  apercu_liste_answer (self->liste);
  if (selection_dossier_get_position (self->selection) == GTK_INVALID_LIST_POSITION)
    dossiers_list_select_first (self);
  dossiers_list_focus_rows (self);
}

/**
 * dossiers_list_save_filters:
 *
 * Keeps the filters, and which rows they show first, at once; they are kept by themselves a second after each change.
 */
void
dossiers_list_save_filters (DossiersList *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JALONS_IS_DOSSIERS_LIST (self));

  g_clear_handle_id (&self->enregistrement, g_source_remove);
  if (!filtres_save (filtres_bar_get_filtres (self->filtres), self->repository, &error) ||
      !dossiers_list_save_tableau (self, &error) ||
      !filtres_save_premices (self->liste, self->repository, &error))
    g_debug ("The filters could not be kept: %s", error->message);
}

/**
 * dossiers_list_get_liste:
 *
 * Returns: (transfer none): what is shown
 */
ApercuListe *
dossiers_list_get_liste (DossiersList *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_LIST (self), NULL);

  return self->liste;
}

/**
 * dossiers_list_get_selection:
 *
 * Returns: (transfer none): what is open and chosen
 */
SelectionDossier *
dossiers_list_get_selection (DossiersList *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_LIST (self), NULL);

  return self->selection;
}

/**
 * dossiers_list_get_dossier:
 *
 * Returns: (nullable): the uuid of the dossier that is open
 */
const char *
dossiers_list_get_dossier (DossiersList *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIERS_LIST (self), NULL);

  return selection_dossier_get_dossier (self->selection);
}
