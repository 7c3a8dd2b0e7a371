/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/fusion-window.h"

#include "widgets/annuaire-textes.h"
#include "annuaires/fusion-choix.h"
#include "model/tables.h"
#include "operations/annuaires.h"
#include "operations/dossiers.h"
#include "widgets/memoire.h"
#include "widgets/noms.h"

#include <glib/gi18n.h>

struct _FusionWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  GType type;
  AnnuaireIndex *index; /* (nullable): of the doubles that are gone through */
  guint rang;           /* of the one that is shown */
  Fiche *premiere;
  Fiche *seconde;
  GArray *choix;        /* FusionChoix */

  AdwToastOverlay *toasts;
  AdwWindowTitle *titre;
  GtkWidget *fermer;
  GtkWidget *navigation;
  GtkWidget *fusionner;
  GtkStack *pile;
  GtkWidget *phrase;
  AdwBin *place;
};

enum
{
  SIGNAL_MERGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FusionWindow, fusion_window, ADW_TYPE_WINDOW)

static guint
count_doubles (FusionWindow *self)
{
  return self->index != NULL ? annuaire_index_list_doubles (self->index)->len : 0;
}

static void
enable_actions (FusionWindow *self)
{
  const guint n = count_doubles (self);
  const gboolean writable = repository_is_writable (self->repository);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fusion.merge",
                                 writable && self->premiere != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fusion.previous", self->rang > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fusion.next", self->rang + 1 < n);
  gtk_widget_set_visible (self->navigation, n > 1);
  gtk_widget_set_visible (self->fusionner, self->premiere != NULL);
}

/* Side by side */

static GtkWidget *
create_heading (FusionWindow *self,
                Fiche        *fiche,
                const char   *rang)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GPtrArray) dossiers = annuaires_list_dossiers (self->repository, fiche, NULL);
  g_autofree char *nom = annuaire_texte_nom (fiche);
  const guint n = dossiers != NULL ? dossiers->len : 0;
  g_autofree char *compte = g_strdup_printf (ngettext ("%u dossier", "%u dossiers", n), n);
  g_autofree char *detail = g_strdup_printf ("%s · %s", rang, compte);
  const char *textes[] = { nom, detail };
  const char *classes[] = { "row-title", "secondary" };

  for (guint i = 0; i < G_N_ELEMENTS (textes); i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", textes[i], "xalign", 0.0, "wrap",
                                       TRUE, NULL);

      gtk_widget_add_css_class (label, classes[i]);
      gtk_box_append (GTK_BOX (boite), label);
    }
  gtk_widget_set_hexpand (boite, TRUE);

  return boite;
}

static void
fill_grid (FusionWindow *self)
{
  const FicheTable *table = fiche_type_get_table (self->type);
  GtkWidget *grille = g_object_new (GTK_TYPE_GRID, "column-spacing", 24, "row-spacing", 10, NULL);
  int ligne = 1;

  gtk_grid_attach (GTK_GRID (grille), create_heading (self, self->premiere, _("First record")),
                   1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grille), create_heading (self, self->seconde, _("Second record")),
                   2, 0, 1, 1);
  g_array_set_size (self->choix, 0);
  for (guint i = 0; i < table->n_champs; i++)
    {
      FusionChoix choix = { .champ = &table->champs[i] };

      if ((choix.champ->flags & CHAMP_INTERNE) != 0 ||
          (fiche_is_absent (self->premiere, choix.champ) &&
           fiche_is_absent (self->seconde, choix.champ)))
        continue;
      fusion_choix_attach (&choix, GTK_GRID (grille), ligne++, self->premiere, self->seconde);
      g_array_append_val (self->choix, choix);
    }
  adw_bin_set_child (self->place, grille);
}

static void
show_pair (FusionWindow *self)
{
  const gboolean agents = self->type == TYPE_AGENT;

  gtk_stack_set_visible_child_name (self->pile, self->premiere != NULL ? "choix" : "aucun");
  if (self->premiere == NULL)
    {
      g_array_set_size (self->choix, 0);
      adw_bin_set_child (self->place, NULL);
    }
  else
    {
      gtk_label_set_text (GTK_LABEL (self->phrase),
        agents ? _("Choose what is right where they differ. One record stays, with the dossiers of both; "
                   "“Undo” gives the two back.")
               : _("Choose what is right where they differ. One record stays, with the dossiers and the "
                   "contacts of both; “Undo” gives the two back."));
      fill_grid (self);
    }
  enable_actions (self);
}

static const char *
get_reason (AnnuaireRaison raison)
{
  switch (raison)
    {
    case ANNUAIRE_MEME_SIRET:
      return _("same SIRET");
    case ANNUAIRE_MEME_NAISSANCE:
      return _("same name, same date of birth");
    case ANNUAIRE_MEME_NOM:
    case ANNUAIRE_DISTINCTS:
    default:
      return _("same name");
    }
}

static void
show_double (FusionWindow *self,
             guint         rang)
{
  GPtrArray *doubles = annuaire_index_list_doubles (self->index);
  const AnnuaireDouble *paire = rang < doubles->len ? doubles->pdata[rang] : NULL;
  g_autofree char *sous_titre = NULL;

  self->rang = rang;
  g_clear_object (&self->premiere);
  g_clear_object (&self->seconde);
  if (paire != NULL)
    {
      self->premiere = repository_get (self->repository, self->type, paire->premier, NULL);
      self->seconde = repository_get (self->repository, self->type, paire->second, NULL);
      sous_titre = g_strdup_printf (_("%u of %u · %s"), rang + 1, doubles->len,
                                    get_reason (paire->raison));
    }
  if (self->seconde == NULL)
    g_clear_object (&self->premiere);
  adw_window_title_set_subtitle (self->titre, sous_titre != NULL ? sous_titre : "");
  show_pair (self);
}

/* After a merge or an undo, there are others. */
static void
find_doubles (FusionWindow *self)
{
  g_clear_pointer (&self->index, annuaire_index_free);
  self->index = annuaire_index_new (self->repository, self->type, NULL);
  if (self->index != NULL)
    show_double (self, MIN (self->rang, count_doubles (self) > 0 ? count_doubles (self) - 1 : 0));
}

/* Actions */

static void
merge_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  FusionWindow *self = JALONS_FUSION_WINDOW (widget);
  g_autoptr (Fiche) copie = fiche_copy (self->premiere);
  g_autofree char *autre = g_strdup (fiche_get_uuid (self->seconde));
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  for (guint i = 0; i < self->choix->len; i++)
    fusion_choix_store (&g_array_index (self->choix, FusionChoix, i), copie, self->seconde);
  if (!(self->type == TYPE_AGENT ? agents_merge (self->repository, copie, autre, &error)
                                 : collectivites_merge (self->repository, copie, autre, &error)))
    {
      g_autofree char *texte = g_markup_escape_text (error->message, -1);

      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (texte));
      return;
    }

  g_signal_emit (self, signals[SIGNAL_MERGED], 0, fiche_get_uuid (copie));
  if (self->index == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  toast = adw_toast_new (_("Records merged"));
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "fusion.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
  find_doubles (self);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  FusionWindow *self = JALONS_FUSION_WINDOW (widget);

  if (operations_undo (self->repository, NULL, NULL, NULL))
    find_doubles (self);
}

static void
step_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  FusionWindow *self = JALONS_FUSION_WINDOW (widget);

  show_double (self, g_str_equal (action_name, "fusion.next") ? self->rang + 1 : self->rang - 1);
}

/* Class */

static void
fusion_window_dispose (GObject *object)
{
  FusionWindow *self = JALONS_FUSION_WINDOW (object);

  g_clear_object (&self->premiere);
  g_clear_object (&self->seconde);
  g_clear_pointer (&self->index, annuaire_index_free);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (fusion_window_parent_class)->dispose (object);
}

static void
fusion_window_finalize (GObject *object)
{
  g_array_unref (JALONS_FUSION_WINDOW (object)->choix);

  G_OBJECT_CLASS (fusion_window_parent_class)->finalize (object);
}

static void
fusion_window_class_init (FusionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fusion_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = fusion_window_finalize;

  signals[SIGNAL_MERGED] =
    g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/annuaires/fusion-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FusionWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FusionWindow, titre);
  gtk_widget_class_bind_template_child (widget_class, FusionWindow, fermer);
  gtk_widget_class_bind_template_child (widget_class, FusionWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, FusionWindow, fusionner);
  gtk_widget_class_bind_template_child (widget_class, FusionWindow, pile);
  gtk_widget_class_bind_template_child (widget_class, FusionWindow, phrase);
  gtk_widget_class_bind_template_child (widget_class, FusionWindow, place);

  gtk_widget_class_install_action (widget_class, "fusion.merge", NULL, merge_cb);
  gtk_widget_class_install_action (widget_class, "fusion.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "fusion.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "fusion.next", NULL, step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "fusion.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "fusion.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "fusion.next", NULL);
}

static void
fusion_window_init (FusionWindow *self)
{
  self->choix = g_array_new (FALSE, FALSE, sizeof (FusionChoix));
  gtk_widget_init_template (GTK_WIDGET (self));
  memoire_bind_window (GTK_WINDOW (self), "fusion");
  noms_set_from_tooltips (GTK_WIDGET (self));
}

static FusionWindow *
create (Repository *repository,
        GType       type)
{
  FusionWindow *self = g_object_new (TYPE_FUSION_WINDOW, NULL);

  self->repository = g_object_ref (repository);
  self->type = type;

  return self;
}

/**
 * fusion_window_new:
 * @premiere: an agent or a collectivité, the one that stays
 * @seconde: another one
 *
 * Returns: a window that merges the two
 */
GtkWidget *
fusion_window_new (Repository *repository,
                   Fiche      *premiere,
                   Fiche      *seconde)
{
  FusionWindow *self = create (repository, G_OBJECT_TYPE (premiere));

  self->premiere = g_object_ref (premiere);
  self->seconde = g_object_ref (seconde);
  show_pair (self);

  return GTK_WIDGET (self);
}

/**
 * fusion_window_new_doubles:
 * @type: %TYPE_AGENT or %TYPE_COLLECTIVITE
 *
 * Returns: a window that goes through the likely doubles of a directory
 */
GtkWidget *
fusion_window_new_doubles (Repository *repository,
                           GType       type)
{
  FusionWindow *self = create (repository, type);

  find_doubles (self);

  return GTK_WIDGET (self);
}

/**
 * fusion_window_get_choice:
 * @champ: the name of a field
 *
 * Returns: (transfer none) (nullable): the button of one of its two values; NULL where they do not differ
 */
GtkWidget *
fusion_window_get_choice (FusionWindow *self,
                          const char   *champ,
                          gboolean      seconde)
{
  g_return_val_if_fail (JALONS_IS_FUSION_WINDOW (self), NULL);

  for (guint i = 0; i < self->choix->len; i++)
    {
      const FusionChoix *choix = &g_array_index (self->choix, FusionChoix, i);

      if (g_str_equal (choix->champ->nom, champ))
        return seconde ? choix->second : choix->premier;
    }

  return NULL;
}
