/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/filtres-bar.h"

#include "dossiers/filtres-menus.h"
#include "model/tables.h"
#include "operations/bases.h"

#include <glib/gi18n.h>

struct _FiltresBar
{
  GtkWidget parent_instance;

  Filtres *filtres;
  Repository *repository;
  GPtrArray *prestations;
  GSimpleActionGroup *actions;

  GtkWidget *boite;
  GtkWidget *portee;
  GtkWidget *statut;
  GtkWidget *retard;
  GtkWidget *retard_label;
  GtkWidget *prestation;
  GtkWidget *compte;
  GtkWidget *ordre;
  GtkWidget *ordre_label;
  GtkWidget *choisir;
  GtkWidget *nommes;
  GtkWidget *garder;
  GtkWidget *nom;
};

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
  g_autofree char *nom = g_strdup_printf ("%s: %s", quoi, label);

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
    set_texte (&self->filtres->statut, value);
  else if (g_str_equal (nom, "prestation"))
    set_texte (&self->filtres->prestation, value);
  else if (g_str_equal (nom, "retard"))
    self->filtres->en_retard = g_variant_get_boolean (value);
  else if (g_str_equal (nom, "groupes"))
    self->filtres->par_groupe = g_variant_get_boolean (value);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    set_colonne (self->filtres, nom, g_variant_get_boolean (value));
  else
    self->filtres->ordre = filtres_ordre_from_code (g_variant_get_string (value, NULL));

  g_simple_action_set_state (action, value);
  show_filters (self);
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
  for (guint i = 0; i < G_N_ELEMENTS (colonnes); i++)
    set_action_state (self, colonnes[i].action,
                      g_variant_new_boolean ((filtres->colonnes & colonnes[i].colonne) != 0));
  set_action_state (self, "ordre",
                    g_variant_new_string (filtres_ordre_get_code (filtres->ordre)));
}

/* Filters that have a name */

static void
set_menu (GtkWidget  *button,
          GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  g_object_unref (menu);
}

static void
show_nommes (FiltresBar *self)
{
  g_auto (GStrv) noms = filtres_nommes_list (self->repository);

  set_menu (self->nommes, filtres_menu_nommes (noms));
}

static void
recall_cb (GSimpleAction *action,
           GVariant      *nom,
           gpointer       data)
{
  FiltresBar *self = data;

  if (!filtres_nommes_recall (self->repository, g_variant_get_string (nom, NULL), self->filtres))
    return;

  show_action_states (self);
  show_filters (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
keep (FiltresBar *self,
      const char *nom,
      Filtres    *filtres)
{
  g_autoptr (GError) error = NULL;

  if (!filtres_nommes_keep (self->repository, nom, filtres, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
  show_nommes (self);
}

static void
forget_cb (GSimpleAction *action,
           GVariant      *nom,
           gpointer       data)
{
  keep (data, g_variant_get_string (nom, NULL), NULL);
}

static void
ask_name_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  FiltresBar *self = data;

  graphene_rect_t place;

  if (gtk_widget_compute_bounds (self->nommes, GTK_WIDGET (self), &place))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->garder),
                                 &(GdkRectangle) { (int) place.origin.x, (int) place.origin.y,
                                                   (int) place.size.width,
                                                   (int) place.size.height });
  gtk_editable_set_text (GTK_EDITABLE (self->nom), "");
  gtk_popover_popup (GTK_POPOVER (self->garder));
  gtk_widget_grab_focus (self->nom);
}

static void
name_given_cb (FiltresBar *self)
{
  g_autofree char *nom = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->nom)));

  if (*g_strstrip (nom) == '\0')
    return;

  gtk_popover_popdown (GTK_POPOVER (self->garder));
  keep (self, nom, self->filtres);
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
    { "etape", NULL, NULL, "true", change_filter_cb },
    { "suite", NULL, NULL, "true", change_filter_cb },
    { "drapeau", NULL, NULL, "true", change_filter_cb },
    { "collectivite", NULL, NULL, "false", change_filter_cb },
    { "reference", NULL, NULL, "false", change_filter_cb },
    { "conseiller", NULL, NULL, "false", change_filter_cb },
    { "rappeler", recall_cb, "s", NULL, NULL },
    { "oublier", forget_cb, "s", NULL, NULL },
    { "garder", ask_name_cb, NULL, NULL, NULL },
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
  g_clear_pointer (&self->prestations, g_ptr_array_unref);

  G_OBJECT_CLASS (filtres_bar_parent_class)->dispose (object);
}

static void
filtres_bar_class_init (FiltresBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = filtres_bar_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossiers/filtres-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, boite);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, portee);
  gtk_widget_class_bind_template_child (widget_class, FiltresBar, statut);
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
make_popover (FiltresBar *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *question = gtk_label_new_with_mnemonic (_("Call these _filters"));
  GtkWidget *bouton = gtk_button_new_with_mnemonic (_("_Keep"));

  self->nom = gtk_entry_new ();
  gtk_label_set_mnemonic_widget (GTK_LABEL (question), self->nom);
  gtk_label_set_xalign (GTK_LABEL (question), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->nom), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the filters"), -1);
  g_signal_connect_swapped (self->nom, "activate", G_CALLBACK (name_given_cb), self);
  g_signal_connect_swapped (bouton, "clicked", G_CALLBACK (name_given_cb), self);
  gtk_widget_add_css_class (bouton, "suggested-action");
  gtk_widget_set_halign (bouton, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (boite), question);
  gtk_box_append (GTK_BOX (boite), self->nom);
  gtk_box_append (GTK_BOX (boite), bouton);
  self->garder = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->garder), boite);
  gtk_widget_set_parent (self->garder, GTK_WIDGET (self));
}

static void
filtres_bar_init (FiltresBar *self)
{
  self->filtres = filtres_new (NULL);
  self->prestations = g_ptr_array_new ();
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  make_popover (self);
}

static char *
find_conseiller (Repository *repository)
{
  g_autoptr (GPtrArray) utilisateurs = repository_list (repository, TYPE_UTILISATEUR, NULL);

  if (utilisateurs == NULL || utilisateurs->len == 0)
    return NULL;

  return g_strdup (((Utilisateur *) g_ptr_array_index (utilisateurs, 0))->nom);
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
  conseiller = find_conseiller (repository);
  filtres_free (self->filtres);
  self->filtres = filtres_new (conseiller);
  filtres_load (self->filtres, repository);
  prestations = bases_list_prestations (repository, NULL);
  if (prestations != NULL)
    {
      g_ptr_array_unref (self->prestations);
      self->prestations = prestations;
    }

  set_menu (self->portee, filtres_menu_portee ());
  set_menu (self->statut, filtres_menu_statut ());
  set_menu (self->prestation, filtres_menu_prestation (self->prestations));
  set_menu (self->ordre, filtres_menu_ordre ());
  show_nommes (self);
  gtk_widget_set_visible (self->nommes, repository_is_writable (repository));
  gtk_widget_set_visible (self->portee, conseiller != NULL);
  gtk_widget_set_visible (self->prestation, self->prestations->len > 1);
  show_action_states (self);
  show_filters (self);
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
  show_action_states (self);
  show_filters (self);
}
