/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/journee-liste.h"

#include "agenda/journee-rangee.h"
#include "base/formats.h"
#include "base/jour.h"
#include "operations/journees.h"
#include "widgets/noms.h"

#include <glib/gi18n.h>

#define LARGEUR 300

struct _JourneeListe
{
  GtkWidget parent_instance;

  Repository *repository;
  char *conseiller;
  gint64 jour;
  guint refresh_id;
  guint prepare_id;
  gboolean perimee;
  GPtrArray *lignes;  /* of the day, while they are prepared one by one */
  guint preparees;
  guint autres;       /* that the day has beside them */
  char *focus;        /* the entretien whose line the keyboard was on, and has to be on again */

  GtkWidget *boite;
  GtkWidget *titre;
  GtkWidget *resume;
  GtkWidget *liste;
  GtkWidget *imprimer;
};

/* Of everybody, as many as one prepares in a day; the others are counted. */
#define LIGNES_MAX 40

G_DEFINE_FINAL_TYPE (JourneeListe, journee_liste, GTK_TYPE_WIDGET)

static void
activated_cb (GtkListBox    *liste,
              GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (liste), "win.open-preparation", "s",
                              journee_rangee_get_dossier (GTK_WIDGET (row)));
}

/* Content */

static void
clear (JourneeListe *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->liste)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->liste), row);
}

static void
show_resume (JourneeListe *self,
             GPtrArray    *lignes)
{
  g_autofree char *texte = NULL;
  guint n = 0;

  for (guint i = 0; i < lignes->len; i++)
    n += ((const JourneeLigne *) lignes->pdata[i])->marques != 0;
  if (lignes->len == 0)
    texte = g_strdup (_("No meeting that day."));
  else if (n == 0)
    texte = g_strdup (_("Everything is ready."));
  else
    texte = g_strdup_printf (ngettext ("%u meeting to prepare", "%u meetings to prepare", n), n);
  if (self->autres > 0)
    {
      g_autofree char *dit = g_steal_pointer (&texte);
      g_autofree char *suite = g_strdup_printf (ngettext ("%u more", "%u more", self->autres),
                                                self->autres);

      texte = g_strdup_printf ("%s · %s", dit, suite);
    }
  gtk_label_set_label (GTK_LABEL (self->resume), texte);
  gtk_widget_set_visible (self->imprimer, lignes->len > 0);
}

static void
stop_preparing (JourneeListe *self)
{
  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_pointer (&self->lignes, g_ptr_array_unref);
}

static void
keep_focus (JourneeListe *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->liste);

  if (row != NULL)
    {
      g_free (self->focus);
      self->focus = g_strdup (journee_rangee_get_entretien (row));
    }
}

static GtkWidget *
find_row (JourneeListe *self,
          const char   *entretien)
{
  GtkWidget *row = gtk_widget_get_first_child (self->liste);

  while (row != NULL && g_strcmp0 (journee_rangee_get_entretien (row), entretien) != 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* On the line that had it, or on the first one of another day. */
static void
give_focus_back (JourneeListe *self)
{
  g_autofree char *entretien = g_steal_pointer (&self->focus);
  GtkWidget *row = entretien != NULL ? find_row (self, entretien) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (row);
  else if (entretien != NULL)
    gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
}

/* The lines that were there stay until all the new ones are ready. */
static void
show_lines (JourneeListe *self)
{
  keep_focus (self);
  clear (self);
  for (guint i = 0; i < self->lignes->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->liste), journee_rangee_new (self->lignes->pdata[i]));
  show_resume (self, self->lignes);
  give_focus_back (self);
}

/* A dossier is read whole: one at a time, what is typed or painted comes before the next. */
static gboolean
prepare_cb (gpointer data)
{
  JourneeListe *self = data;
  g_autoptr (GError) error = NULL;

  if (self->preparees < self->lignes->len &&
      journee_ligne_prepare (self->lignes->pdata[self->preparees], self->repository, self->jour, &error))
    {
      self->preparees++;
      return G_SOURCE_CONTINUE;
    }

  self->prepare_id = 0;
  if (error != NULL)
    {
      clear (self);
      gtk_label_set_label (GTK_LABEL (self->resume), error->message);
    }
  else
    {
      show_lines (self);
    }
  stop_preparing (self);
  return G_SOURCE_REMOVE;
}

static void
refresh (JourneeListe *self)
{
  g_autofree char *jour = format_jour (self->jour, FORMAT_JOUR_COURT);
  g_autoptr (GError) error = NULL;

  self->perimee = FALSE;
  stop_preparing (self);
  gtk_label_set_label (GTK_LABEL (self->titre), self->jour == jour_today () ? _("Today") : jour);
  if (!repository_is_loaded (self->repository, NIVEAU_STRUCTURE))
    return;

  self->lignes = journees_list (self->repository, self->jour, self->conseiller, LIGNES_MAX,
                                &self->autres, &error);
  if (self->lignes == NULL)
    {
      clear (self);
      gtk_label_set_label (GTK_LABEL (self->resume), error->message);
      return;
    }
  self->preparees = 0;
  self->prepare_id = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

/* Those of another day would be a lie. */
static void
forget_lines (JourneeListe *self)
{
  keep_focus (self);
  clear (self);
  gtk_label_set_label (GTK_LABEL (self->resume), "");
  gtk_widget_set_visible (self->imprimer, FALSE);
}

static gboolean
refresh_cb (gpointer data)
{
  JourneeListe *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* An import says many changes: one refresh for all of them, and none while nobody looks. */
static void
changed_cb (JourneeListe *self)
{
  self->perimee = TRUE;
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
journee_liste_map (GtkWidget *widget)
{
  JourneeListe *self = JALONS_JOURNEE_LISTE (widget);

  GTK_WIDGET_CLASS (journee_liste_parent_class)->map (widget);
  if (self->perimee)
    changed_cb (self);
}

static void
step_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  JourneeListe *self = JALONS_JOURNEE_LISTE (widget);

  self->jour += g_variant_get_int32 (parameter);
  forget_lines (self);
  refresh (self);
}

/* Of the line that has the keyboard. */
static void
notes_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  GtkWidget *row = gtk_widget_get_focus_child (JALONS_JOURNEE_LISTE (widget)->liste);

  if (row != NULL)
    gtk_widget_activate_action (widget, "win.capture-entretien", "s", journee_rangee_get_entretien (row));
  else
    gtk_widget_error_bell (widget);
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  JourneeListe *self = JALONS_JOURNEE_LISTE (widget);
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->liste); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (!g_ptr_array_find_with_equal_func (dossiers, journee_rangee_get_dossier (row), g_str_equal, NULL))
      g_ptr_array_add (dossiers, (gpointer) journee_rangee_get_dossier (row));
  gtk_widget_activate_action_variant (widget, "win.print-preparations",
                                      g_variant_new_strv ((const char * const *) dossiers->pdata,
                                                          dossiers->len));
}

/* Parts */

static GtkWidget *
create_step (const char *icone,
             const char *infobulle,
             gint        jours)
{
  GtkWidget *bouton = gtk_button_new_from_icon_name (icone);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (bouton), "journee.decaler");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (bouton), "i", jours);
  gtk_widget_set_tooltip_text (bouton, infobulle);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);

  return bouton;
}

static GtkWidget *
create_entete (JourneeListe *self)
{
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->titre = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (self->titre, "row-title");
  self->resume = journee_rangee_create_label (NULL, "secondary");
  self->imprimer = gtk_button_new_from_icon_name ("imprimer-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->imprimer), "journee.imprimer");
  gtk_widget_set_tooltip_text (self->imprimer, _("Print the preparation sheets of the day…"));
  gtk_widget_add_css_class (self->imprimer, "flat");
  gtk_widget_set_valign (self->imprimer, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (textes, TRUE);
  gtk_box_append (GTK_BOX (textes), self->titre);
  gtk_box_append (GTK_BOX (textes), self->resume);
  gtk_box_append (GTK_BOX (ligne), textes);
  gtk_box_append (GTK_BOX (ligne), create_step ("precedent-symbolic", _("The day before"), -1));
  gtk_box_append (GTK_BOX (ligne), create_step ("suivant-symbolic", _("The day after"), 1));
  gtk_box_append (GTK_BOX (ligne), self->imprimer);
  gtk_widget_set_margin_start (ligne, 18);
  gtk_widget_set_margin_end (ligne, 12);
  gtk_widget_set_margin_top (ligne, 8);

  return ligne;
}

/* Object */

static void
journee_liste_dispose (GObject *object)
{
  JourneeListe *self = JALONS_JOURNEE_LISTE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  stop_preparing (self);
  g_clear_pointer (&self->boite, gtk_widget_unparent);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->conseiller, g_free);
  g_clear_pointer (&self->focus, g_free);

  G_OBJECT_CLASS (journee_liste_parent_class)->dispose (object);
}

static void
journee_liste_class_init (JourneeListeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journee_liste_dispose;
  widget_class->map = journee_liste_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "journeeliste");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "journee.decaler", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "journee.imprimer", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "journee.noter", NULL, notes_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "journee.noter",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "journee.noter", NULL);
}

static void
journee_liste_init (JourneeListe *self)
{
  GtkWidget *defilement;

  self->perimee = TRUE;
  self->jour = jour_today ();
  self->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->liste = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->liste), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->liste, "side-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Meetings of the day"), -1);
  g_signal_connect (self->liste, "row-activated", G_CALLBACK (activated_cb), NULL);
  defilement = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                             "vexpand", TRUE, "child", self->liste, NULL);
  /* On a day without a row, it is what takes the keyboard. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (defilement), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Meetings of the day"), -1);
  gtk_box_append (GTK_BOX (self->boite), create_entete (self));
  gtk_box_append (GTK_BOX (self->boite), defilement);
  gtk_widget_set_size_request (self->boite, LARGEUR, -1);
  gtk_widget_set_parent (self->boite, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What to prepare"), -1);
  noms_set_from_tooltips (GTK_WIDGET (self));
}

/**
 * journee_liste_new:
 * @repository: an open base
 *
 * Returns: (transfer floating): the day of today
 */
GtkWidget *
journee_liste_new (Repository *repository)
{
  JourneeListe *self = g_object_new (JALONS_TYPE_JOURNEE_LISTE, NULL);

  self->repository = g_object_ref (repository);
  g_signal_connect_object (repository, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (repository, "loaded", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * journee_liste_show:
 * @jour: a day
 * @conseiller: (nullable): only those of this conseiller
 *
 * Shows another day, or those of others, once it is seen.
 */
void
journee_liste_show (JourneeListe *self,
                    gint64        jour,
                    const char   *conseiller)
{
  g_return_if_fail (JALONS_IS_JOURNEE_LISTE (self));

  if (self->jour == jour && g_strcmp0 (self->conseiller, conseiller) == 0)
    return;

  self->jour = jour;
  g_free (self->conseiller);
  self->conseiller = g_strdup (conseiller);
  forget_lines (self);
  changed_cb (self);
}

/**
 * journee_liste_get_jour:
 *
 * Returns: the day that is shown
 */
gint64
journee_liste_get_jour (JourneeListe *self)
{
  return self->jour;
}
