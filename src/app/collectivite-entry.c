/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/collectivite-entry.h"

#include "app/oui-non.h"
#include "base/recherche.h"
#include "model/tables.h"
#include "widgets/classe.h"

#include <glib/gi18n.h>

#define PROPOSITIONS_MAX 6

struct _CollectiviteEntry
{
  GtkWidget parent_instance;

  Repository *repository;
  GPtrArray *toutes;
  GPtrArray *proposees;
  Collectivite *choisie;

  GtkWidget *boite;
  GtkWidget *entry;
  GtkWidget *etat;
  GtkWidget *etat_icone;
  GtkWidget *etat_texte;
  OuiNon *affiliee;
  GtkWidget *popover;
  GtkListBox *propositions;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CollectiviteEntry, collectivite_entry, GTK_TYPE_WIDGET)

static const char *
get_texte (CollectiviteEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static Collectivite *
find_same_name (CollectiviteEntry *self)
{
  g_autofree char *key = recherche_key (get_texte (self));

  for (guint i = 0; *key != '\0' && self->toutes != NULL && i < self->toutes->len; i++)
    {
      Collectivite *collectivite = g_ptr_array_index (self->toutes, i);
      g_autofree char *sienne = recherche_key (collectivite->nom);

      if (g_str_equal (sienne, key))
        return collectivite;
    }

  return NULL;
}

static char *
make_etat (CollectiviteEntry *self)
{
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autofree char *connue = NULL;
  guint n;

  if (self->choisie == NULL)
    return g_strdup (_("New employer: it will be added to the directory"));

  dossiers = repository_list_where (self->repository, TYPE_DOSSIER, "collectivite",
                                    fiche_get_uuid (JALONS_FICHE (self->choisie)), NULL);
  n = dossiers != NULL ? dossiers->len : 0;
  connue = g_strdup_printf (ngettext ("already known, %u dossier", "already known, %u dossiers", n),
                            n);
  if (self->choisie->affiliee == CHAMP_ABSENT)
    return g_strdup_printf (_("Affiliation not known · %s"), connue);

  return g_strdup_printf (self->choisie->affiliee != 0 ? _("Affiliated to the centre · %s")
                                                       : _("Not affiliated to the centre · %s"),
                          connue);
}

static void
show_etat (CollectiviteEntry *self)
{
  const gboolean vide = *get_texte (self) == '\0';
  const gboolean connue = self->choisie != NULL;
  g_autofree char *etat = vide ? NULL : make_etat (self);

  gtk_widget_set_visible (self->etat, !vide);
  gtk_label_set_text (GTK_LABEL (self->etat_texte), etat != NULL ? etat : "");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->etat_icone),
                                connue ? "coche-symbolic" : "ajouter-symbolic");
  classe_set (self->etat, "good-text", connue);
  classe_set (self->etat, "accent-text", !connue);
  gtk_widget_set_visible (GTK_WIDGET (self->affiliee),
                          !vide && (!connue || self->choisie->affiliee == CHAMP_ABSENT));
}

static void
choose (CollectiviteEntry *self,
        Collectivite      *collectivite)
{
  g_set_object (&self->choisie, collectivite);
  show_etat (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Suggestions */

static GtkWidget *
make_row (Collectivite *collectivite)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (collectivite->nom);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
fill_propositions (CollectiviteEntry *self)
{
  g_autofree char *question = recherche_key (get_texte (self));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->propositions))) != NULL)
    gtk_list_box_remove (self->propositions, row);
  g_ptr_array_set_size (self->proposees, 0);

  for (guint i = 0; *question != '\0' && self->toutes != NULL && i < self->toutes->len; i++)
    {
      Collectivite *collectivite = g_ptr_array_index (self->toutes, i);
      g_autofree char *key = recherche_key (collectivite->nom);

      if (self->proposees->len == PROPOSITIONS_MAX || !recherche_matches (key, question))
        continue;
      g_ptr_array_add (self->proposees, collectivite);
      gtk_list_box_append (self->propositions, make_row (collectivite));
    }
}

static void
show_propositions (CollectiviteEntry *self)
{
  const gboolean utile = self->proposees->len > 1 ||
                         (self->proposees->len == 1 && self->choisie == NULL);

  if (utile && gtk_widget_get_mapped (self->entry))
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (self->entry, GTK_WIDGET (self), &bounds))
        gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                                     &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                      (int) bounds.size.width,
                                                      (int) bounds.size.height });
      gtk_widget_set_size_request (self->popover, gtk_widget_get_width (self->entry), -1);
      gtk_popover_popup (GTK_POPOVER (self->popover));
    }
  else
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
    }
}

static void
text_changed_cb (CollectiviteEntry *self)
{
  choose (self, find_same_name (self));
  fill_propositions (self);
  show_propositions (self);
}

static void
take_proposition (CollectiviteEntry *self,
                  guint              index)
{
  Collectivite *collectivite = g_ptr_array_index (self->proposees, index);
  g_autofree char *nom = g_strdup (collectivite->nom);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), nom);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
row_activated_cb (CollectiviteEntry *self,
                  GtkListBoxRow     *row)
{
  take_proposition (self, (guint) gtk_list_box_row_get_index (row));
}

static void
move_selection (CollectiviteEntry *self,
                gint               step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->propositions);
  const gint index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  row = gtk_list_box_get_row_at_index (self->propositions, index);
  if (row != NULL)
    gtk_list_box_select_row (self->propositions, row);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  CollectiviteEntry *self = JALONS_COLLECTIVITE_ENTRY (
    gtk_widget_get_ancestor (widget, JALONS_TYPE_COLLECTIVITE_ENTRY));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->propositions);

  if (!gtk_widget_get_visible (self->popover) || (state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
      move_selection (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move_selection (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row != NULL)
        take_proposition (self, (guint) gtk_list_box_row_get_index (row));
      else
        gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_left_cb (GtkEventController *controller)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);
  GtkWidget *self = gtk_widget_get_ancestor (widget, JALONS_TYPE_COLLECTIVITE_ENTRY);

  gtk_popover_popdown (GTK_POPOVER (JALONS_COLLECTIVITE_ENTRY (self)->popover));
}

static void
affiliee_changed_cb (CollectiviteEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
collectivite_entry_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            gint            for_size,
                            gint           *minimum,
                            gint           *natural,
                            gint           *minimum_baseline,
                            gint           *natural_baseline)
{
  gtk_widget_measure (JALONS_COLLECTIVITE_ENTRY (widget)->boite, orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static GtkSizeRequestMode
collectivite_entry_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (JALONS_COLLECTIVITE_ENTRY (widget)->boite);
}

static void
collectivite_entry_size_allocate (GtkWidget *widget,
                                  gint       width,
                                  gint       height,
                                  gint       baseline)
{
  CollectiviteEntry *self = JALONS_COLLECTIVITE_ENTRY (widget);

  gtk_widget_allocate (self->boite, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
collectivite_entry_dispose (GObject *object)
{
  CollectiviteEntry *self = JALONS_COLLECTIVITE_ENTRY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_COLLECTIVITE_ENTRY);
  g_clear_object (&self->repository);
  g_clear_object (&self->choisie);
  g_clear_pointer (&self->proposees, g_ptr_array_unref);
  g_clear_pointer (&self->toutes, g_ptr_array_unref);

  G_OBJECT_CLASS (collectivite_entry_parent_class)->dispose (object);
}

static void
collectivite_entry_class_init (CollectiviteEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = collectivite_entry_dispose;
  widget_class->measure = collectivite_entry_measure;
  widget_class->get_request_mode = collectivite_entry_get_request_mode;
  widget_class->size_allocate = collectivite_entry_size_allocate;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/collectivite-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CollectiviteEntry, boite);
  gtk_widget_class_bind_template_child (widget_class, CollectiviteEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, CollectiviteEntry, etat);
  gtk_widget_class_bind_template_child (widget_class, CollectiviteEntry, etat_icone);
  gtk_widget_class_bind_template_child (widget_class, CollectiviteEntry, etat_texte);
  gtk_widget_class_bind_template_child (widget_class, CollectiviteEntry, affiliee);
  gtk_widget_class_bind_template_child (widget_class, CollectiviteEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, CollectiviteEntry, propositions);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, affiliee_changed_cb);
}

static void
collectivite_entry_init (CollectiviteEntry *self)
{
  g_type_ensure (JALONS_TYPE_OUI_NON);
  self->proposees = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  oui_non_set_question (self->affiliee, _("Is this employer affiliated to the centre?"));
  show_etat (self);
}

/**
 * collectivite_entry_set_repository:
 * @repository: an open base
 *
 * Proposes the employers of @repository.
 */
void
collectivite_entry_set_repository (CollectiviteEntry *self,
                                   Repository        *repository)
{
  g_return_if_fail (JALONS_IS_COLLECTIVITE_ENTRY (self));

  g_set_object (&self->repository, repository);
  g_clear_pointer (&self->toutes, g_ptr_array_unref);
  self->toutes = repository_list (repository, TYPE_COLLECTIVITE, NULL);
}

/**
 * collectivite_entry_get_uuid:
 *
 * Returns: (nullable): the employer that the base knows by the name in the field
 */
const char *
collectivite_entry_get_uuid (CollectiviteEntry *self)
{
  g_return_val_if_fail (JALONS_IS_COLLECTIVITE_ENTRY (self), NULL);

  return self->choisie != NULL ? fiche_get_uuid (JALONS_FICHE (self->choisie)) : NULL;
}

/**
 * collectivite_entry_get_nom:
 *
 * Returns: the name in the field
 */
const char *
collectivite_entry_get_nom (CollectiviteEntry *self)
{
  g_return_val_if_fail (JALONS_IS_COLLECTIVITE_ENTRY (self), NULL);

  return get_texte (self);
}

/**
 * collectivite_entry_get_affiliee:
 *
 * Returns: 1 or 0 as the base or the user says, or %CHAMP_ABSENT
 */
gint64
collectivite_entry_get_affiliee (CollectiviteEntry *self)
{
  g_return_val_if_fail (JALONS_IS_COLLECTIVITE_ENTRY (self), CHAMP_ABSENT);

  if (self->choisie != NULL && self->choisie->affiliee != CHAMP_ABSENT)
    return self->choisie->affiliee;

  return oui_non_get_reponse (self->affiliee);
}

/**
 * collectivite_entry_get_entry:
 *
 * Returns: (transfer none): the field itself, for a label and for the keyboard
 */
GtkWidget *
collectivite_entry_get_entry (CollectiviteEntry *self)
{
  g_return_val_if_fail (JALONS_IS_COLLECTIVITE_ENTRY (self), NULL);

  return self->entry;
}
