/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/journee-liste.h"

#include "base/formats.h"
#include "base/jour.h"
#include "operations/journees.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"
#include "widgets/noms.h"

#include <glib/gi18n.h>

#define LARGEUR 300
#define DOSSIER "jalons-dossier"

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
  gboolean focus;     /* the keyboard was on a line */

  GtkWidget *boite;
  GtkWidget *titre;
  GtkWidget *resume;
  GtkWidget *liste;
  GtkWidget *imprimer;
};

/* Of everybody, as many as one prepares in a day; the others are counted. */
#define LIGNES_MAX 40

G_DEFINE_FINAL_TYPE (JourneeListe, journee_liste, GTK_TYPE_WIDGET)

static const struct
{
  JourneeMarque marque;
  const char *texte;
  const char *classe;
} marques[] = {
  { JOURNEE_NOTES, N_("notes to write"), "near" },
  { JOURNEE_PROMESSE, N_("promise due"), "late" },
  { JOURNEE_REMISE, N_("document to hand over"), "near" },
  { JOURNEE_SIGNATURE, N_("signature missing"), "near" },
  { JOURNEE_ACCORD, N_("consent missing"), "late" },
  { JOURNEE_ECHEANCE, N_("deadline"), "near" },
};

/* Lines */

static GtkWidget *
create_label (const char *texte,
              const char *classe)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", texte, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, classe);
  return label;
}

/* Two on a line: that is what the width holds. */
static GtkWidget *
create_marques (guint    bits,
                GString *phrase)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (marques); i++)
    {
      GtkWidget *pill;

      if ((bits & marques[i].marque) == 0)
        continue;
      if (n++ % 2 == 0)
        gtk_box_append (GTK_BOX (boite), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4));
      pill = gtk_label_new (_(marques[i].texte));
      gtk_widget_add_css_class (pill, "pill-label");
      gtk_widget_add_css_class (pill, marques[i].classe);
      gtk_box_append (GTK_BOX (gtk_widget_get_last_child (boite)), pill);
      g_string_append_printf (phrase, ", %s", _(marques[i].texte));
    }
  gtk_widget_set_visible (boite, bits != 0);

  return boite;
}

static char *
write_where (const JourneeLigne *ligne)
{
  const Entretien *entretien = ligne->entretien;
  const gboolean sur_place = g_strcmp0 (entretien->mode, "visio") != 0 &&
                             g_strcmp0 (entretien->mode, "telephone") != 0;

  return g_strdup_printf ("%s · %s", libelle_statut_entretien (entretien->statut),
                          sur_place && ligne->lieu != NULL ? ligne->lieu
                                                           : libelle_mode (entretien->mode));
}

static GtkWidget *
create_row (const JourneeLigne *ligne)
{
  const Entretien *entretien = ligne->entretien;
  g_autofree char *heures = format_plage_heures (entretien->debut, entretien->duree_minutes);
  g_autofree char *nom = format_nom (ligne->nom, ligne->prenom);
  g_autofree char *ou = write_where (ligne);
  g_autoptr (GString) phrase = g_string_new (NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *tete = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *forme = gtk_image_new_from_icon_name (forme_entretien_get_icon (entretien->statut));

  g_string_append_printf (phrase, "%s, %s, %s, %s", heures, nom, ou, ligne->arret);
  gtk_box_append (GTK_BOX (tete), forme);
  gtk_box_append (GTK_BOX (tete), create_label (heures, "tabular"));
  gtk_box_append (GTK_BOX (boite), tete);
  gtk_box_append (GTK_BOX (boite), create_label (nom, "heading"));
  gtk_box_append (GTK_BOX (boite), create_label (ou, "secondary"));
  gtk_box_append (GTK_BOX (boite), create_label (ligne->arret, "secondary"));
  gtk_box_append (GTK_BOX (boite), create_marques (ligne->marques, phrase));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase->str,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Opens the preparation"), -1);
  g_object_set_data_full (G_OBJECT (row), DOSSIER, g_strdup (ligne->dossier), g_free);

  return row;
}

static const char *
get_dossier (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), DOSSIER);
}

static void
activated_cb (GtkListBox    *liste,
              GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (liste), "win.open-preparation", "s",
                              get_dossier (GTK_WIDGET (row)));
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

/* The lines that were there stay until all the new ones are ready. */
static void
show_lines (JourneeListe *self)
{
  self->focus |= gtk_widget_get_focus_child (self->liste) != NULL;
  clear (self);
  for (guint i = 0; i < self->lignes->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->liste), create_row (self->lignes->pdata[i]));
  show_resume (self, self->lignes);
  if (self->focus)
    gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
  self->focus = FALSE;
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
  self->focus |= gtk_widget_get_focus_child (self->liste) != NULL;
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

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  JourneeListe *self = JALONS_JOURNEE_LISTE (widget);
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->liste); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (!g_ptr_array_find_with_equal_func (dossiers, get_dossier (row), g_str_equal, NULL))
      g_ptr_array_add (dossiers, (gpointer) get_dossier (row));
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
  self->resume = create_label (NULL, "secondary");
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
