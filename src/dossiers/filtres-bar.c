/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/filtres-bar-private.h"

#include "dossiers/filtres-menus.h"
#include "model/tables.h"
#include "operations/bases.h"
#include "widgets/menu-tardif.h"
#include "widgets/wrap-layout.h"

#include <glib/gi18n.h>

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FiltresBar, filtres_bar, GTK_TYPE_WIDGET)

/* A chip that holds dossiers back is tinted. */
static void
set_chip (GtkWidget  *chip,
          const char *quoi,
          const char *label,
          gboolean    active)
{
  g_autofree char *nom = g_strdup_printf (_("%s: %s"), quoi, label);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (chip), label);
  if (active)
    gtk_widget_add_css_class (chip, "active");
  else
    gtk_widget_remove_css_class (chip, "active");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
}

static void
show_filters (FiltresBar *self)
{
  g_autofree char *prestation = filtres_label_prestation (self->filtres, self->prestations);
  const char *ordre = filtres_label_ordre (self->filtres);
  const gboolean un_statut = !g_str_equal (self->filtres->statut, FILTRE_STATUT_OUVERTS) &&
                             !g_str_equal (self->filtres->statut, FILTRE_STATUT_TOUS);
  g_autofree char *tri = g_strdup_printf (_("Sorted by: %s"), ordre);

  set_chip (self->portee, _("Whose dossiers"), filtres_label_portee (self->filtres),
            self->filtres->miens);
  set_chip (self->statut, _("Status"), filtres_label_statut (self->filtres), un_statut);
  gtk_widget_set_visible (self->quitter, filtres_get_convention (self->filtres->statut) != NULL);
  set_chip (self->prestation, _("Service"), prestation, *self->filtres->prestation != '\0');
  gtk_label_set_text (GTK_LABEL (self->ordre_label), ordre);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ordre), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tri, -1);
}

/* The actions hold the filters as their states, so that menus tick themselves. */

static void
set_texte (char     **texte,
           GVariant  *value)
{
  g_free (*texte);
  *texte = g_variant_dup_string (value, NULL);
}

static const struct
{
  const char *action;
  DossierColonnes colonne;
} colonnes[] = {
  { "etape", DOSSIER_COLONNE_ETAPE },
  { "suite", DOSSIER_COLONNE_SUITE },
  { "drapeau", DOSSIER_COLONNE_ECHEANCE },
  { "collectivite", DOSSIER_COLONNE_COLLECTIVITE },
  { "reference", DOSSIER_COLONNE_REFERENCE },
  { "conseiller", DOSSIER_COLONNE_CONSEILLER },
};

static void
set_colonne (Filtres    *filtres,
             const char *action,
             gboolean    montree)
{
  for (guint i = 0; i < G_N_ELEMENTS (colonnes); i++)
    if (g_str_equal (colonnes[i].action, action))
      {
        filtres->colonnes &= ~(guint) colonnes[i].colonne;
        filtres->colonnes |= montree ? colonnes[i].colonne : 0;
      }
}

static void
change_filter_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       data)
{
  FiltresBar *self = data;
  const char *nom = g_action_get_name (G_ACTION (action));

  if (g_str_equal (nom, "portee"))
    self->filtres->miens = g_str_equal (g_variant_get_string (value, NULL), "miens");
  else if (g_str_equal (nom, "statut"))
    filtres_bar_take_statut (self, g_variant_get_string (value, NULL));
  else if (g_str_equal (nom, "prestation"))
    set_texte (&self->filtres->prestation, value);
  else if (g_str_equal (nom, "retard"))
    self->filtres->en_retard = g_variant_get_boolean (value);
  else if (g_str_equal (nom, "envers"))
    self->filtres->decroissant = g_variant_get_boolean (value);
  else if (g_str_equal (nom, "groupes"))
    self->filtres->par_groupe = g_variant_get_boolean (value);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    set_colonne (self->filtres, nom, g_variant_get_boolean (value));
  else
    self->filtres->ordre = filtres_ordre_from_code (g_variant_get_string (value, NULL));

  filtres_bar_show_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_action_state (FiltresBar *self,
                  const char *nom,
                  GVariant   *etat)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), nom);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), etat);
}

static void
show_action_states (FiltresBar *self)
{
  Filtres *filtres = self->filtres;

  set_action_state (self, "portee", g_variant_new_string (filtres->miens ? "miens" : "tous"));
  set_action_state (self, "statut", g_variant_new_string (filtres->statut));
  set_action_state (self, "prestation", g_variant_new_string (filtres->prestation));
  set_action_state (self, "retard", g_variant_new_boolean (filtres->en_retard));
  set_action_state (self, "groupes", g_variant_new_boolean (filtres->par_groupe));
  set_action_state (self, "envers", g_variant_new_boolean (filtres->decroissant));
  for (guint i = 0; i < G_N_ELEMENTS (colonnes); i++)
    set_action_state (self, colonnes[i].action,
                      g_variant_new_boolean ((filtres->colonnes & colonnes[i].colonne) != 0));
  set_action_state (self, "ordre",
                    g_variant_new_string (filtres_ordre_get_code (filtres->ordre)));
}

void
filtres_bar_set_menu (GtkWidget  *button,
                      GMenuModel *menu)
{
  menu_tardif_set (GTK_MENU_BUTTON (button), menu);
  g_object_unref (menu);
}

void
filtres_bar_show_all (FiltresBar *self)
{
  show_action_states (self);
  show_filters (self);
}

static void
add_actions (FiltresBar *self)
{
  static const GActionEntry entries[] = {
    { "portee", NULL, "s", "'tous'", change_filter_cb },
    { "statut", NULL, "s", "'tous'", change_filter_cb },
    { "prestation", NULL, "s", "''", change_filter_cb },
    { "retard", NULL, NULL, "false", change_filter_cb },
    { "ordre", NULL, "s", "'echeance'", change_filter_cb },
    { "groupes", NULL, NULL, "false", change_filter_cb },
    { "envers", NULL, NULL, "false", change_filter_cb },
    { "etape", NULL, NULL, "true", change_filter_cb },
    { "suite", NULL, NULL, "true", change_filter_cb },
    { "drapeau", NULL, NULL, "true", change_filter_cb },
    { "collectivite", NULL, NULL, "false", change_filter_cb },
    { "reference", NULL, NULL, "false", change_filter_cb },
    { "conseiller", NULL, NULL, "false", change_filter_cb },
    { "rappeler", filtres_bar_recall_cb, "s", NULL, NULL },
    { "oublier", filtres_bar_forget_cb, "s", NULL, NULL },
    { "garder", filtres_bar_ask_name_cb, NULL, NULL, NULL },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "liste", G_ACTION_GROUP (self->actions));
}

static void
filtres_bar_dispose (GObject *object)
{
  FiltresBar *self = JALONS_FILTRES_BAR (object);

  g_clear_pointer (&self->garder, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_FILTRES_BAR);
  g_clear_object (&self->repository);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->filtres, filtres_free);
  g_clear_pointer (&self->avant, g_free);
  g_clear_object (&self->conventions);
  g_clear_pointer (&self->prestations, g_ptr_array_unref);

  G_OBJECT_CLASS (filtres_bar_parent_class)->dispose (object);
}

static void
filtres_bar_class_init (FiltresBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = filtres_bar_dispose;
  g_type_ensure (TYPE_WRAP_LAYOUT);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossiers/filtres-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, boite);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, ligne);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, colonnes);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, portee);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, statut);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, quitter);
  gtk_widget_class_bind_template_callback (widget_class, filtres_bar_leave_statut);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, retard);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, retard_label);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, prestation);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, compte);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, ordre);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, ordre_label);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, choisir);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, nommes);
}

static void
filtres_bar_init (FiltresBar *self)
{
  self->filtres = filtres_new (NULL);
  self->conventions = g_menu_new ();
  self->prestations = g_ptr_array_new ();
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * filtres_bar_load:
 * @repository: an open base
 *
 * Offers the choices that make sense in @repository, and those that the user left there.
 */
void
filtres_bar_load (FiltresBar *self,
                  Repository *repository)
{
  g_autofree char *conseiller = NULL;
  GPtrArray *prestations;

  g_return_if_fail (JALONS_IS_FILTRES_BAR (self));

  g_set_object (&self->repository, repository);
  conseiller = bases_find_utilisateur (repository);
  filtres_free (self->filtres);
  self->filtres = filtres_new (conseiller);
  filtres_load (self->filtres, repository);
  prestations = bases_list_prestations (repository, NULL);
  if (prestations != NULL)
    {
      g_ptr_array_unref (self->prestations);
      self->prestations = prestations;
    }

  filtres_bar_set_menu (self->portee, filtres_menu_portee ());
  filtres_bar_set_menu (self->prestation, filtres_menu_prestation (self->prestations));
  filtres_bar_set_menu (self->ordre, filtres_menu_ordre (FALSE));
  filtres_bar_show_nommes (self);
  gtk_widget_set_visible (self->nommes, repository_is_writable (repository));
  gtk_widget_set_visible (self->portee, conseiller != NULL);
  gtk_widget_set_visible (self->prestation, self->prestations->len > 1);
  filtres_bar_show_all (self);
}

/**
 * filtres_bar_get_filtres:
 *
 * Returns: (transfer none): the filters, to be applied; their text is the caller's to set
 */
Filtres *
filtres_bar_get_filtres (FiltresBar *self)
{
  g_return_val_if_fail (JALONS_IS_FILTRES_BAR (self), NULL);

  return self->filtres;
}

/**
 * filtres_bar_get_choisir:
 *
 * Returns: (transfer none): the toggle that begins and ends choosing several dossiers
 */
GtkWidget *
filtres_bar_get_choisir (FiltresBar *self)
{
  g_return_val_if_fail (JALONS_IS_FILTRES_BAR (self), NULL);

  return self->choisir;
}

/**
 * filtres_bar_show_counts:
 * @liste: what is shown
 *
 * Tells how many dossiers that is, and how many of them have something overdue; while not all of
 * them are there, any number would be wrong.
 */
void
filtres_bar_show_counts (FiltresBar  *self,
                         ApercuListe *liste)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (liste));
  g_autofree char *compte = g_strdup_printf (ngettext ("%u dossier", "%u dossiers", n), n);
  g_autofree char *retard = g_strdup_printf (_("Overdue · %u"), apercu_liste_count_overdue (liste));
  const gboolean complete = apercu_liste_is_whole (liste);

  g_return_if_fail (JALONS_IS_FILTRES_BAR (self));

  gtk_label_set_text (GTK_LABEL (self->compte), complete ? compte : _("Loading…"));
  gtk_label_set_text (GTK_LABEL (self->retard_label), complete ? retard : _("Overdue"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->retard), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  complete ? retard : _("Overdue"), -1);
}

/**
 * filtres_bar_clear:
 *
 * Lets every dossier through, without a signal.
 */
void
filtres_bar_clear (FiltresBar *self)
{
  g_return_if_fail (JALONS_IS_FILTRES_BAR (self));

  filtres_clear (self->filtres);
  filtres_bar_show_all (self);
}

/**
 * filtres_bar_get_prestations:
 *
 * Returns: (transfer none) (element-type Prestation): those of the base
 */
GPtrArray *
filtres_bar_get_prestations (FiltresBar *self)
{
  g_return_val_if_fail (JALONS_IS_FILTRES_BAR (self), NULL);

  return self->prestations;
}

/**
 * filtres_bar_sort:
 * @ordre: what was asked for
 *
 * Sorts by @ordre; the other way round if it was already the order.
 */
void
filtres_bar_sort (FiltresBar  *self,
                  ApercuOrdre  ordre)
{
  g_return_if_fail (JALONS_IS_FILTRES_BAR (self));

  self->filtres->decroissant = self->filtres->ordre == ordre && !self->filtres->decroissant;
  self->filtres->ordre = ordre;
  filtres_bar_show_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * filtres_bar_set_tableau:
 * @menu: (nullable) (transfer none): the menu of the columns of a table; %NULL for a list
 *
 * Stands above a table, with all the filters in one line, or above a narrow list.
 */
void
filtres_bar_set_tableau (FiltresBar *self,
                         GMenuModel *menu)
{
  const gboolean tableau = menu != NULL;

  g_return_if_fail (JALONS_IS_FILTRES_BAR (self));

  menu_tardif_set (GTK_MENU_BUTTON (self->colonnes), menu);
  gtk_widget_set_visible (self->colonnes, tableau);
  filtres_bar_set_menu (self->ordre, filtres_menu_ordre (tableau));
  if (tableau == JALONS_IS_WRAP_LAYOUT (gtk_widget_get_layout_manager (self->boite)))
    return;

  gtk_widget_set_layout_manager (self->boite,
                                 tableau ? g_object_new (TYPE_WRAP_LAYOUT, NULL)
                                         : gtk_box_layout_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_set_hexpand (self->ligne, tableau);
}
