-- fingerprint: a165491d576c64753668
-- migrations: account.0001_initial account.0002_email_max_length account.0003_alter_emailaddress_create_unique_verified_email account.0004_alter_emailaddress_drop_unique_email account.0005_emailaddress_idx_upper_email account.0006_emailaddress_lower account.0007_emailaddress_idx_email account.0008_emailaddress_unique_primary_email_fixup account.0009_emailaddress_unique_primary_email agenda.0001_initial agenda.0002_initial agenda.0003_kinds_are_registered agenda.0004_events_at_places analytics.0001_initial analytics.0002_initial announcements.0001_initial announcements.0002_initial api.0001_initial api.0002_personal_tokens articles.0001_initial articles.0002_initial auth.0001_initial auth.0002_alter_permission_name_max_length auth.0003_alter_user_email_max_length auth.0004_alter_user_username_opts auth.0005_alter_user_last_login_null auth.0006_require_contenttypes_0002 auth.0007_alter_validators_add_error_messages auth.0008_alter_user_username_max_length auth.0009_alter_user_last_name_max_length auth.0010_alter_group_name_max_length auth.0011_update_proxy_permissions auth.0012_alter_user_first_name_max_length communities.0001_initial communities.0002_initial communities.0003_initial communities.0004_initial communities.0005_placement contenttypes.0001_initial contenttypes.0002_remove_content_type_name contributions.0001_initial contributions.0002_initial contributions.0003_initial contributions.0004_kinds_are_registered contributions.0005_journal contributions.0006_newest_of_all contributions.0007_newest_change contributions.0008_news_for_the_hub contributions.0009_shared_contributions contributions.0010_approximate_and_nearby contributions.0011_what_is_not_over dashboard.0001_initial dashboard.0002_initial dashboard.0003_initial django_tasks_database.0001_initial django_tasks_database.0002_alter_dbtaskresult_options django_tasks_database.0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at django_tasks_database.0004_dbtaskresult_started_at django_tasks_database.0005_alter_dbtaskresult_priority_and_more django_tasks_database.0006_alter_dbtaskresult_args_kwargs_and_more django_tasks_database.0007_add_separate_results_fields django_tasks_database.0008_separate_results_field django_tasks_database.0009_remove_results_field django_tasks_database.0010_alter_dbtaskresult_status django_tasks_database.0011_rename_complete_status django_tasks_database.0012_add_separate_exception_fields django_tasks_database.0013_separate_exception_fields django_tasks_database.0014_remove_dbtaskresult_exception_data django_tasks_database.0015_correctly_order_run_after django_tasks_database.0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more django_tasks_database.0017_dbtaskresult_metadata django_tasks_database.0018_rename_succeeded_status django_tasks_database.0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more django_tasks_database.0020_update_db_task_result_ordering django_tasks_database.0021_conditional_partial_index_ordering dossiers.0001_initial dossiers.0002_initial editor.0001_initial editor.0002_initial follows.0001_initial follows.0002_initial follows.0003_initial follows.0004_told_facts follows.0005_notified_columns gazetteer.0001_towns home.0001_initial home.0002_animator_invitations jobs.0001_initial maps.0001_initial maps.0002_relief media.0001_initial media.0002_initial members.0001_initial members.0002_initial members.0003_log_of_accounts members.0004_audit_of_territories members.0005_alphabetical_order mfa.0001_initial mfa.0002_authenticator_timestamps mfa.0003_authenticator_type_uniq moderation.0001_initial moderation.0002_initial moderation.0003_network_hash movein.0001_initial notifications.0001_initial notifications.0002_initial notifications.0003_facts notifications.0004_keep_facts notifications.0005_drop_words notifications.0006_rename_letter_mail operations.0001_backup_runs operations.0002_health places.0001_initial press.0001_initial press.0002_initial projects.0001_initial reactions.0001_initial reactions.0002_browser_hash reactions.0003_answers search.0001_initial search.0002_position_in_the_journal search.0003_what_the_ranking_reads sessions.0001_initial showcase.0001_initial sources.0001_initial sources.0002_initial sources.0003_kinds_are_registered sources.0004_outside surveys.0001_initial surveys.0002_initial taggit.0001_initial taggit.0002_auto_20150616_2121 taggit.0003_taggeditem_add_unique_index taggit.0004_alter_taggeditem_content_type_alter_taggeditem_tag taggit.0005_auto_20220424_2025 taggit.0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx territories.0001_initial territories.0002_robots_txt territories.0003_openings_and_neighbours usersessions.0001_initial wagtailadmin.0001_create_admin_access_permissions wagtailadmin.0002_admin wagtailadmin.0003_admin_managed wagtailadmin.0004_editingsession wagtailadmin.0005_editingsession_is_editing wagtailadmin.0006_formstate wagtailcore.0001_initial wagtailcore.0001_squashed_0016_change_page_url_path_to_text_field wagtailcore.0002_initial_data wagtailcore.0003_add_uniqueness_constraint_on_group_page_permission wagtailcore.0004_page_locked wagtailcore.0005_add_page_lock_permission_to_moderators wagtailcore.0006_add_lock_page_permission wagtailcore.0007_page_latest_revision_created_at wagtailcore.0008_populate_latest_revision_created_at wagtailcore.0009_remove_auto_now_add_from_pagerevision_created_at wagtailcore.0010_change_page_owner_to_null_on_delete wagtailcore.0011_page_first_published_at wagtailcore.0012_extend_page_slug_field wagtailcore.0013_update_golive_expire_help_text wagtailcore.0014_add_verbose_name wagtailcore.0015_add_more_verbose_names wagtailcore.0016_change_page_url_path_to_text_field wagtailcore.0017_change_edit_page_permission_description wagtailcore.0018_pagerevision_submitted_for_moderation_index wagtailcore.0019_verbose_names_cleanup wagtailcore.0020_add_index_on_page_first_published_at wagtailcore.0021_capitalizeverbose wagtailcore.0022_add_site_name wagtailcore.0023_alter_page_revision_on_delete_behaviour wagtailcore.0024_alter_page_content_type_on_delete_behaviour wagtailcore.0024_collection wagtailcore.0025_collection_initial_data wagtailcore.0026_group_collection_permission wagtailcore.0027_fix_collection_path_collation wagtailcore.0028_merge wagtailcore.0029_unicode_slugfield_dj19 wagtailcore.0030_index_on_pagerevision_created_at wagtailcore.0031_add_page_view_restriction_types wagtailcore.0032_add_bulk_delete_page_permission wagtailcore.0033_remove_golive_expiry_help_text wagtailcore.0034_page_live_revision wagtailcore.0035_page_last_published_at wagtailcore.0036_populate_page_last_published_at wagtailcore.0037_set_page_owner_editable wagtailcore.0038_make_first_published_at_editable wagtailcore.0039_collectionviewrestriction wagtailcore.0040_page_draft_title wagtailcore.0041_group_collection_permissions_verbose_name_plural wagtailcore.0042_index_on_pagerevision_approved_go_live_at wagtailcore.0043_lock_fields wagtailcore.0044_add_unlock_grouppagepermission wagtailcore.0045_assign_unlock_grouppagepermission wagtailcore.0046_site_name_remove_null wagtailcore.0047_add_workflow_models wagtailcore.0048_add_default_workflows wagtailcore.0049_taskstate_finished_by wagtailcore.0050_workflow_rejected_to_needs_changes wagtailcore.0051_taskstate_comment wagtailcore.0052_pagelogentry wagtailcore.0053_locale_model wagtailcore.0054_initial_locale wagtailcore.0055_page_locale_fields wagtailcore.0056_page_locale_fields_populate wagtailcore.0057_page_locale_fields_notnull wagtailcore.0058_page_alias_of wagtailcore.0059_apply_collection_ordering wagtailcore.0060_fix_workflow_unique_constraint wagtailcore.0061_change_promote_tab_helpt_text_and_verbose_names wagtailcore.0062_comment_models_and_pagesubscription wagtailcore.0063_modellogentry wagtailcore.0064_log_timestamp_indexes wagtailcore.0065_log_entry_uuid wagtailcore.0066_collection_management_permissions wagtailcore.0067_alter_pagerevision_content_json wagtailcore.0068_log_entry_empty_object wagtailcore.0069_log_entry_jsonfield wagtailcore.0070_rename_pagerevision_revision wagtailcore.0071_populate_revision_content_type wagtailcore.0072_alter_revision_content_type_notnull wagtailcore.0073_page_latest_revision wagtailcore.0074_revision_object_str wagtailcore.0075_populate_latest_revision_and_revision_object_str wagtailcore.0076_modellogentry_revision wagtailcore.0077_alter_revision_user wagtailcore.0078_referenceindex wagtailcore.0079_rename_taskstate_page_revision wagtailcore.0080_generic_workflowstate wagtailcore.0081_populate_workflowstate_content_type wagtailcore.0082_alter_workflowstate_content_type_notnull wagtailcore.0083_workflowcontenttype wagtailcore.0084_add_default_page_permissions wagtailcore.0085_add_grouppagepermission_permission wagtailcore.0086_populate_grouppagepermission_permission wagtailcore.0087_alter_grouppagepermission_unique_together_and_more wagtailcore.0088_fix_log_entry_json_timestamps wagtailcore.0089_log_entry_data_json_null_to_object wagtailcore.0090_remove_grouppagepermission_permission_type wagtailcore.0091_remove_revision_submitted_for_moderation wagtailcore.0092_alter_collectionviewrestriction_password_and_more wagtailcore.0093_uploadedfile wagtailcore.0094_alter_page_locale wagtailcore.0095_groupsitepermission wagtailcore.0096_referenceindex_referenceindex_source_object_and_more wagtailcore.0097_baselogentry_uuid_action_timestamp_indexes wagtailcore.0098_apitoken wagtaildocs.0001_initial wagtaildocs.0002_initial_data wagtaildocs.0003_add_verbose_names wagtaildocs.0004_capitalizeverbose wagtaildocs.0005_alter_uploaded_by_user_on_delete_action wagtaildocs.0005_document_collection wagtaildocs.0006_copy_document_permissions_to_collections wagtaildocs.0007_merge wagtaildocs.0008_document_file_size wagtaildocs.0009_document_verbose_name_plural wagtaildocs.0010_document_file_hash wagtaildocs.0011_add_choose_permissions wagtaildocs.0012_uploadeddocument wagtaildocs.0013_delete_uploadeddocument wagtaildocs.0014_alter_document_file_size wagtailembeds.0001_initial wagtailembeds.0002_add_verbose_names wagtailembeds.0003_capitalizeverbose wagtailembeds.0004_embed_verbose_name_plural wagtailembeds.0005_specify_thumbnail_url_max_length wagtailembeds.0006_add_embed_hash wagtailembeds.0007_populate_hash wagtailembeds.0008_allow_long_urls wagtailembeds.0009_embed_cache_until wagtailforms.0001_initial wagtailforms.0002_add_verbose_names wagtailforms.0003_capitalizeverbose wagtailforms.0004_add_verbose_name_plural wagtailforms.0005_alter_formsubmission_form_data wagtailimages.0001_initial wagtailimages.0001_squashed_0021 wagtailimages.0002_initial_data wagtailimages.0003_fix_focal_point_fields wagtailimages.0004_make_focal_point_key_not_nullable wagtailimages.0005_make_filter_spec_unique wagtailimages.0006_add_verbose_names wagtailimages.0007_image_file_size wagtailimages.0008_image_created_at_index wagtailimages.0009_capitalizeverbose wagtailimages.0010_change_on_delete_behaviour wagtailimages.0011_image_collection wagtailimages.0012_copy_image_permissions_to_collections wagtailimages.0013_make_rendition_upload_callable wagtailimages.0014_add_filter_spec_field wagtailimages.0015_fill_filter_spec_field wagtailimages.0016_deprecate_rendition_filter_relation wagtailimages.0017_reduce_focal_point_key_max_length wagtailimages.0018_remove_rendition_filter wagtailimages.0019_delete_filter wagtailimages.0020_add-verbose-name wagtailimages.0021_image_file_hash wagtailimages.0022_uploadedimage wagtailimages.0023_add_choose_permissions wagtailimages.0024_index_image_file_hash wagtailimages.0025_alter_image_file_alter_rendition_file wagtailimages.0026_delete_uploadedimage wagtailimages.0027_image_description wagtailredirects.0001_initial wagtailredirects.0002_add_verbose_names wagtailredirects.0003_make_site_field_editable wagtailredirects.0004_set_unique_on_path_and_site wagtailredirects.0005_capitalizeverbose wagtailredirects.0006_redirect_increase_max_length wagtailredirects.0007_add_autocreate_fields wagtailredirects.0008_add_verbose_name_plural wagtailsearch.0001_initial wagtailsearch.0002_add_verbose_names wagtailsearch.0003_remove_editors_pick wagtailsearch.0004_querydailyhits_verbose_name_plural wagtailsearch.0005_create_indexentry wagtailsearch.0006_customise_indexentry wagtailsearch.0007_delete_editorspick wagtailsearch.0008_remove_query_and_querydailyhits_models wagtailsearch.0009_remove_ngram_autocomplete wagtailsearch.0010_add_text_fields wagtailusers.0001_initial wagtailusers.0002_add_verbose_name_on_userprofile wagtailusers.0003_add_verbose_names wagtailusers.0004_capitalizeverbose wagtailusers.0005_make_related_name_wagtail_specific wagtailusers.0006_userprofile_prefered_language wagtailusers.0007_userprofile_current_time_zone wagtailusers.0008_userprofile_avatar wagtailusers.0009_userprofile_verbose_name_plural wagtailusers.0010_userprofile_updated_comments_notifications wagtailusers.0011_userprofile_dismissibles wagtailusers.0012_userprofile_theme wagtailusers.0013_userprofile_density wagtailusers.0014_userprofile_contrast wagtailusers.0015_userprofile_keyboard_shortcuts webhooks.0001_initial webhooks.0002_deliveries_of_one_contribution
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agenda_agendapage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL
);
CREATE TABLE public.agenda_eventpage (
    contribution_ptr_id integer NOT NULL,
    event_status character varying(20) NOT NULL,
    audience character varying(20) NOT NULL,
    age_min smallint,
    age_max smallint,
    is_free boolean NOT NULL,
    price character varying(255) NOT NULL,
    booking_url character varying(500) NOT NULL,
    booking_notes character varying(255) NOT NULL,
    organiser character varying(160) NOT NULL,
    accessibility text NOT NULL,
    place_name character varying(160) NOT NULL,
    is_online boolean NOT NULL,
    online_url character varying(500) NOT NULL,
    is_lasting boolean NOT NULL,
    place_id integer,
    CONSTRAINT agenda_eventpage_age_max_check CHECK ((age_max >= 0)),
    CONSTRAINT agenda_eventpage_age_min_check CHECK ((age_min >= 0))
);
CREATE TABLE public.agenda_occurrence (
    id bigint NOT NULL,
    start_day date NOT NULL,
    start_time time without time zone,
    end_day date,
    end_time time without time zone,
    status character varying(20) NOT NULL,
    note character varying(120) NOT NULL,
    time_zone character varying(50) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    event_id integer NOT NULL
);
ALTER TABLE public.agenda_occurrence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_occurrence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.analytics_audience (
    id bigint NOT NULL,
    day date NOT NULL,
    views integer NOT NULL,
    visitors integer NOT NULL,
    territory_id bigint NOT NULL,
    CONSTRAINT analytics_audience_views_check CHECK ((views >= 0)),
    CONSTRAINT analytics_audience_visitors_check CHECK ((visitors >= 0))
);
ALTER TABLE public.analytics_audience ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.analytics_audience_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.analytics_hit (
    id bigint NOT NULL,
    territory_id integer NOT NULL,
    day date NOT NULL,
    visitor character varying(16) NOT NULL,
    page_id integer,
    section character varying(20) NOT NULL,
    source character varying(100) NOT NULL,
    device character varying(10) NOT NULL,
    campaign character varying(100) NOT NULL
);
ALTER TABLE public.analytics_hit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.analytics_hit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.analytics_pageaudience (
    id bigint NOT NULL,
    day date NOT NULL,
    views integer NOT NULL,
    page_id integer NOT NULL,
    territory_id bigint NOT NULL,
    CONSTRAINT analytics_pageaudience_views_check CHECK ((views >= 0))
);
ALTER TABLE public.analytics_pageaudience ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.analytics_pageaudience_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.analytics_salt (
    id bigint NOT NULL,
    day date NOT NULL,
    value bytea NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    territory_id bigint NOT NULL
);
ALTER TABLE public.analytics_salt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.analytics_salt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.analytics_share (
    id bigint NOT NULL,
    day date NOT NULL,
    dimension character varying(10) NOT NULL,
    value character varying(100) NOT NULL,
    views integer NOT NULL,
    territory_id bigint NOT NULL,
    CONSTRAINT analytics_share_views_check CHECK ((views >= 0))
);
ALTER TABLE public.analytics_share ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.analytics_share_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.analytics_visitor (
    id bigint NOT NULL,
    day date NOT NULL,
    digest character varying(16) NOT NULL,
    views integer NOT NULL,
    last_page integer,
    territory_id bigint NOT NULL,
    CONSTRAINT analytics_visitor_views_check CHECK ((views >= 0))
);
ALTER TABLE public.analytics_visitor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.analytics_visitor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.announcements_announcementindexpage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL
);
CREATE TABLE public.announcements_announcementpage (
    contribution_ptr_id integer NOT NULL,
    deadline_on date,
    organisation character varying(160) NOT NULL,
    reply_url character varying(500) NOT NULL,
    reply_to character varying(254) NOT NULL
);
CREATE TABLE public.api_apikey (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    contact character varying(254) NOT NULL,
    requests_a_minute integer NOT NULL,
    hash character varying(64) NOT NULL,
    beginning character varying(30) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_on date,
    created_by_id bigint,
    territory_id bigint NOT NULL,
    CONSTRAINT api_apikey_requests_a_minute_check CHECK ((requests_a_minute >= 0))
);
ALTER TABLE public.api_apikey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_apikey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.api_membertoken (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    scopes jsonb NOT NULL,
    hash character varying(64) NOT NULL,
    beginning character varying(40) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_on date,
    revoked_at timestamp with time zone,
    reminded_at timestamp with time zone,
    member_id bigint NOT NULL
);
ALTER TABLE public.api_membertoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_membertoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.api_rememberedanswer (
    id bigint NOT NULL,
    key character varying(255) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    status smallint NOT NULL,
    content text NOT NULL,
    headers jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    token_id bigint NOT NULL,
    CONSTRAINT api_rememberedanswer_status_check CHECK ((status >= 0))
);
ALTER TABLE public.api_rememberedanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_rememberedanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.articles_articleindexpage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL
);
CREATE TABLE public.articles_articlepage (
    contribution_ptr_id integer NOT NULL
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_communityindexpage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL
);
CREATE TABLE public.communities_communityletter (
    id bigint NOT NULL,
    subject character varying(120) NOT NULL,
    text text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    recipient_count integer NOT NULL,
    sender_id bigint,
    community_id integer NOT NULL,
    CONSTRAINT communities_communityletter_recipient_count_check CHECK ((recipient_count >= 0))
);
ALTER TABLE public.communities_communityletter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_communityletter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_communitymonth (
    id bigint NOT NULL,
    month date NOT NULL,
    total_views integer NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    community_id integer NOT NULL,
    CONSTRAINT communities_communitymonth_total_views_check CHECK ((total_views >= 0))
);
ALTER TABLE public.communities_communitymonth ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_communitymonth_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_communitypage (
    contribution_ptr_id integer NOT NULL,
    accent character varying(7) NOT NULL,
    website character varying(500) NOT NULL,
    sections jsonb NOT NULL,
    takes_requests boolean NOT NULL,
    archived_at timestamp with time zone,
    asleep_at timestamp with time zone,
    logo_id bigint
);
CREATE TABLE public.communities_communityproposal (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    purpose text NOT NULL,
    people text NOT NULL,
    first_pages text NOT NULL,
    state character varying(20) NOT NULL,
    reason text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    community_id integer,
    decided_by_id bigint,
    proposer_id bigint NOT NULL,
    territory_id bigint NOT NULL
);
ALTER TABLE public.communities_communityproposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_communityproposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_communityrights (
    community_id integer NOT NULL,
    administrators_id integer NOT NULL,
    collection_id integer NOT NULL,
    contributors_id integer NOT NULL
);
CREATE TABLE public.communities_placement (
    id bigint NOT NULL,
    state character varying(20) NOT NULL,
    suggested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    community_id integer NOT NULL,
    contribution_id integer NOT NULL,
    decided_by_id bigint,
    suggested_by_id bigint
);
ALTER TABLE public.communities_placement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_communityshelf_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_communitytextpage (
    page_ptr_id integer NOT NULL,
    text text NOT NULL
);
CREATE TABLE public.communities_countedviews (
    id bigint NOT NULL,
    views integer NOT NULL,
    community_id integer NOT NULL,
    contribution_id integer NOT NULL,
    CONSTRAINT communities_countedviews_views_check CHECK ((views >= 0))
);
ALTER TABLE public.communities_countedviews ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_countedviews_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_downloadmonth (
    id bigint NOT NULL,
    month date NOT NULL,
    count integer NOT NULL,
    resource_id bigint NOT NULL,
    CONSTRAINT communities_downloadmonth_count_check CHECK ((count >= 0))
);
ALTER TABLE public.communities_downloadmonth ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_downloadmonth_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_feature (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    community_id integer NOT NULL,
    contribution_id integer NOT NULL,
    CONSTRAINT communities_feature_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.communities_feature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_feature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_letterrefusal (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    community_id integer NOT NULL,
    member_id bigint NOT NULL
);
ALTER TABLE public.communities_letterrefusal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_letterrefusal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_membership (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    role character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    succession character varying(20) NOT NULL,
    enters_admin boolean NOT NULL,
    message character varying(500) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    joined_at timestamp with time zone,
    community_id integer NOT NULL,
    invited_by_id bigint,
    member_id bigint
);
ALTER TABLE public.communities_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.communities_resource (
    id bigint NOT NULL,
    version_on date NOT NULL,
    is_published boolean NOT NULL,
    "position" smallint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    community_id integer NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT communities_resource_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.communities_resource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.communities_resource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_change (
    id bigint NOT NULL,
    number bigint,
    contribution_id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    what character varying(10) NOT NULL,
    is_gone boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    territory_id bigint,
    is_shared boolean NOT NULL
);
ALTER TABLE public.contributions_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_checkedlink (
    id bigint NOT NULL,
    url character varying(1000) NOT NULL,
    host character varying(255) NOT NULL,
    status character varying(60) NOT NULL,
    failures smallint NOT NULL,
    checked_at timestamp with time zone,
    next_check_at timestamp with time zone NOT NULL,
    is_dismissed boolean NOT NULL,
    contribution_id integer NOT NULL,
    CONSTRAINT contributions_checkedlink_failures_check CHECK ((failures >= 0))
);
ALTER TABLE public.contributions_checkedlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_checkedlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_coauthor (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    invited_by_id bigint,
    member_id bigint NOT NULL,
    contribution_id integer NOT NULL,
    CONSTRAINT contributions_coauthor_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.contributions_coauthor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_coauthor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_contribution (
    page_ptr_id integer NOT NULL,
    location character varying(80) NOT NULL,
    latitude double precision,
    longitude double precision,
    address character varying(255) NOT NULL,
    postcode character varying(10) NOT NULL,
    city character varying(100) NOT NULL,
    kind character varying(20) NOT NULL,
    genre character varying(30) NOT NULL,
    signature character varying(160) NOT NULL,
    summary text NOT NULL,
    body jsonb NOT NULL,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    status character varying(20) NOT NULL,
    card jsonb NOT NULL,
    view_count integer NOT NULL,
    recommendation_count integer NOT NULL,
    comment_count integer NOT NULL,
    published_at timestamp with time zone NOT NULL,
    origin character varying(500) NOT NULL,
    short_code character varying(12) NOT NULL,
    author_id bigint,
    community_id integer,
    lead_image_id bigint,
    territory_id bigint,
    is_approximate boolean NOT NULL,
    is_nearby boolean NOT NULL,
    CONSTRAINT contributions_contribution_comment_count_check CHECK ((comment_count >= 0)),
    CONSTRAINT contributions_contribution_recommendation_count_check CHECK ((recommendation_count >= 0)),
    CONSTRAINT contributions_contribution_view_count_check CHECK ((view_count >= 0))
);
CREATE TABLE public.contributions_discarded (
    contribution_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    live_revision_id integer
);
CREATE TABLE public.contributions_draftmedia (
    id bigint NOT NULL,
    document_id bigint,
    image_id bigint,
    page_id integer NOT NULL
);
ALTER TABLE public.contributions_draftmedia ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_draftmedia_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_hidden (
    contribution_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    is_removed boolean NOT NULL,
    by_id bigint,
    live_revision_id integer
);
CREATE TABLE public.contributions_hubnews (
    id bigint NOT NULL,
    topic character varying(750) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    answer character varying(200) NOT NULL,
    CONSTRAINT contributions_hubnews_tries_check CHECK ((tries >= 0))
);
ALTER TABLE public.contributions_hubnews ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_hubnews_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_hubposition (
    id bigint NOT NULL,
    number bigint NOT NULL
);
ALTER TABLE public.contributions_hubposition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_hubposition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_importedrecord (
    id bigint NOT NULL,
    source character varying(200) NOT NULL,
    uid character varying(255) NOT NULL,
    digest character varying(64) NOT NULL,
    stamps jsonb NOT NULL,
    address character varying(500) NOT NULL,
    licence character varying(160) NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    last_changed_at timestamp with time zone NOT NULL,
    contribution_id integer,
    territory_id bigint NOT NULL
);
ALTER TABLE public.contributions_importedrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_importedrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_lastnumber (
    id bigint NOT NULL,
    value bigint NOT NULL
);
ALTER TABLE public.contributions_lastnumber ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_lastnumber_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_listing (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    published_at timestamp with time zone NOT NULL,
    contribution_id integer NOT NULL,
    territory_id bigint NOT NULL
);
ALTER TABLE public.contributions_listing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_listing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_sharedcontribution (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    contribution_id integer NOT NULL,
    territory_id bigint NOT NULL
);
ALTER TABLE public.contributions_sharedcontribution ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_sharedcontribution_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_tag (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    key character varying(200) NOT NULL,
    description text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    alias_of_id bigint
);
ALTER TABLE public.contributions_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_taggedcontribution (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    published_at timestamp with time zone,
    content_object_id integer NOT NULL,
    tag_id bigint NOT NULL,
    territory_id bigint
);
ALTER TABLE public.contributions_taggedcontribution ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_taggedcontribution_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions_tagmerge (
    id bigint NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    undo jsonb NOT NULL,
    source_id bigint NOT NULL,
    target_id bigint NOT NULL
);
ALTER TABLE public.contributions_tagmerge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contributions_tagmerge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dashboard_departure (
    id bigint NOT NULL,
    pages character varying(20) NOT NULL,
    to_co_authors boolean NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    record jsonb NOT NULL,
    community_id integer,
    member_id bigint,
    territory_id bigint
);
ALTER TABLE public.dashboard_departure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dashboard_departure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dashboard_export (
    id bigint NOT NULL,
    language character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ready_at timestamp with time zone,
    failed_at timestamp with time zone,
    expires_at timestamp with time zone,
    downloaded_at timestamp with time zone,
    file character varying(200) NOT NULL,
    size bigint NOT NULL,
    member_id bigint NOT NULL,
    territory_id bigint,
    CONSTRAINT dashboard_export_size_check CHECK ((size >= 0))
);
ALTER TABLE public.dashboard_export ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dashboard_export_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dashboard_retentionrun (
    id bigint NOT NULL,
    rule character varying(60) NOT NULL,
    at timestamp with time zone NOT NULL,
    count integer NOT NULL,
    has_failed boolean NOT NULL,
    CONSTRAINT dashboard_retentionrun_count_check CHECK ((count >= 0))
);
ALTER TABLE public.dashboard_retentionrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dashboard_retentionrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.django_tasks_database_dbtaskresult (
    id uuid NOT NULL,
    status character varying(10) NOT NULL,
    args_kwargs jsonb NOT NULL,
    priority integer NOT NULL,
    task_path text NOT NULL,
    queue_name character varying(32) NOT NULL,
    backend_name character varying(32) NOT NULL,
    run_after timestamp with time zone NOT NULL,
    enqueued_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    started_at timestamp with time zone,
    return_value jsonb,
    exception_class_path text NOT NULL,
    traceback text NOT NULL,
    worker_ids jsonb NOT NULL,
    CONSTRAINT priority_range CHECK (((priority >= '-100'::integer) AND (priority <= 100)))
);
CREATE TABLE public.dossiers_dossierindexpage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL
);
CREATE TABLE public.dossiers_dossieritem (
    id bigint NOT NULL,
    sort_order integer,
    url character varying(500) NOT NULL,
    title character varying(255) NOT NULL,
    source character varying(160) NOT NULL,
    word text NOT NULL,
    contribution_id integer,
    image_id bigint,
    dossier_id integer NOT NULL
);
ALTER TABLE public.dossiers_dossieritem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dossiers_dossieritem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.dossiers_dossierpage (
    contribution_ptr_id integer NOT NULL
);
CREATE TABLE public.editor_draftlink (
    id bigint NOT NULL,
    token character varying(32) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    contribution_id integer NOT NULL,
    opened_by_id bigint
);
ALTER TABLE public.editor_draftlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.editor_draftlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.editor_setaside (
    revision_id integer NOT NULL,
    client character varying(64) NOT NULL,
    reason character varying(8) NOT NULL,
    fields jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    contribution_id integer NOT NULL,
    member_id bigint NOT NULL
);
CREATE TABLE public.editor_unfinished (
    contribution_id integer NOT NULL,
    fields jsonb NOT NULL
);
CREATE TABLE public.editor_writingsession (
    id bigint NOT NULL,
    client character varying(64) NOT NULL,
    revision bigint,
    revision_at timestamp with time zone,
    saved_at timestamp with time zone NOT NULL,
    contribution_id integer NOT NULL,
    member_id bigint NOT NULL
);
ALTER TABLE public.editor_writingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.editor_writingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.follows_alert (
    page_id integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    notified_at timestamp with time zone,
    notified_status character varying(20) NOT NULL,
    notified_starts_at timestamp with time zone,
    notified_facts jsonb
);
CREATE TABLE public.follows_follow (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    follower_id bigint NOT NULL,
    member_id bigint,
    page_id integer,
    tag_id bigint,
    saved_filter_id bigint,
    CONSTRAINT follows_one_thing CHECK ((((member_id IS NOT NULL) AND (page_id IS NULL) AND (saved_filter_id IS NULL) AND (tag_id IS NULL)) OR ((member_id IS NULL) AND (page_id IS NULL) AND (saved_filter_id IS NULL) AND (tag_id IS NOT NULL)) OR ((member_id IS NULL) AND (page_id IS NOT NULL) AND (saved_filter_id IS NULL) AND (tag_id IS NULL)) OR ((member_id IS NULL) AND (page_id IS NULL) AND (saved_filter_id IS NOT NULL) AND (tag_id IS NULL)))),
    CONSTRAINT follows_somebody_else CHECK ((NOT ((follower_id = member_id) AND (member_id IS NOT NULL))))
);
ALTER TABLE public.follows_follow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.follows_follow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.follows_followchoice (
    member_id bigint NOT NULL,
    visibility character varying(10) NOT NULL
);
CREATE TABLE public.follows_letterplan (
    id bigint NOT NULL,
    weekday smallint NOT NULL,
    hour smallint NOT NULL,
    last_week character varying(8) NOT NULL,
    site_id integer NOT NULL,
    CONSTRAINT follows_letterplan_hour_check CHECK ((hour >= 0)),
    CONSTRAINT follows_letterplan_weekday_check CHECK ((weekday >= 0))
);
ALTER TABLE public.follows_letterplan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.follows_letterplan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.follows_savedfilter (
    id bigint NOT NULL,
    scope character varying(20) NOT NULL,
    query character varying(500) NOT NULL,
    words character varying(250) NOT NULL,
    digest character varying(32) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    territory_id bigint NOT NULL
);
ALTER TABLE public.follows_savedfilter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.follows_savedfilter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.follows_subscription (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    key character varying(32) NOT NULL,
    consent text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    saved_filter_id bigint,
    territory_id bigint NOT NULL
);
ALTER TABLE public.follows_subscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.follows_subscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.gazetteer_postcode (
    id bigint NOT NULL,
    code character varying(10) NOT NULL,
    town_id character varying(24) NOT NULL
);
ALTER TABLE public.gazetteer_postcode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.gazetteer_postcode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.gazetteer_town (
    id character varying(24) NOT NULL,
    country character varying(2) NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(100) NOT NULL,
    key character varying(100) NOT NULL,
    postcodes character varying(255) NOT NULL,
    department character varying(10) NOT NULL,
    population integer NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    cell integer NOT NULL,
    CONSTRAINT gazetteer_town_population_check CHECK ((population >= 0))
);
CREATE TABLE public.home_animatorinvitation (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    accepted_by_id bigint,
    invited_by_id bigint,
    territory_id bigint NOT NULL
);
ALTER TABLE public.home_animatorinvitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.home_animatorinvitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.home_homepage (
    page_ptr_id integer NOT NULL,
    headline character varying(60) NOT NULL,
    featured_dossier_id integer
);
CREATE TABLE public.home_homepin (
    id bigint NOT NULL,
    sort_order integer,
    shown_from date,
    shown_until date,
    contribution_id integer NOT NULL,
    home_id integer NOT NULL
);
ALTER TABLE public.home_homepin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.home_homepin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.home_standardpage (
    page_ptr_id integer NOT NULL,
    body jsonb NOT NULL
);
CREATE TABLE public.jobs_heartbeat (
    worker_id character varying(64) NOT NULL,
    seen_at timestamp with time zone NOT NULL
);
CREATE TABLE public.jobs_schedule (
    name character varying(100) NOT NULL,
    next_run_at timestamp with time zone NOT NULL,
    last_run_at timestamp with time zone
);
CREATE TABLE public.maps_mapsettings (
    id bigint NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    zoom smallint NOT NULL,
    outline jsonb,
    neighbours jsonb,
    labels jsonb NOT NULL,
    tile_url character varying(255) NOT NULL,
    attribution character varying(255) NOT NULL,
    drawn jsonb NOT NULL,
    site_id integer NOT NULL,
    borders jsonb,
    waters jsonb,
    CONSTRAINT maps_mapsettings_zoom_check CHECK ((zoom >= 0))
);
ALTER TABLE public.maps_mapsettings ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.maps_mapsettings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.media_contributionfile (
    id bigint NOT NULL,
    title character varying(255) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    file character varying(200) NOT NULL,
    description text NOT NULL,
    licence character varying(20) NOT NULL,
    download_count integer NOT NULL,
    collection_id integer NOT NULL,
    uploaded_by_user_id bigint,
    CONSTRAINT media_contributionfile_download_count_check CHECK ((download_count >= 0)),
    CONSTRAINT media_contributionfile_file_size_check CHECK ((file_size >= 0))
);
ALTER TABLE public.media_contributionfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.media_contributionfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.media_creditedimage (
    id bigint NOT NULL,
    title character varying(255) NOT NULL,
    description character varying(255) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    file_size integer,
    file_hash character varying(40) NOT NULL,
    file character varying(200) NOT NULL,
    credit character varying(200) NOT NULL,
    licence character varying(20) NOT NULL,
    source_url character varying(200) NOT NULL,
    collection_id integer NOT NULL,
    uploaded_by_user_id bigint,
    CONSTRAINT media_creditedimage_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT media_creditedimage_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT media_creditedimage_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT media_creditedimage_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT media_creditedimage_focal_point_y_check CHECK ((focal_point_y >= 0))
);
ALTER TABLE public.media_creditedimage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.media_creditedimage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.media_creditedrendition (
    id bigint NOT NULL,
    filter_spec character varying(255) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    file character varying(200) NOT NULL,
    image_id bigint NOT NULL
);
ALTER TABLE public.media_creditedrendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.media_creditedrendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.media_embedpicture (
    id bigint NOT NULL,
    url character varying(500) NOT NULL,
    file character varying(200) NOT NULL,
    tries smallint NOT NULL,
    tried_at timestamp with time zone,
    CONSTRAINT media_embedpicture_tries_check CHECK ((tries >= 0))
);
ALTER TABLE public.media_embedpicture ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.media_embedpicture_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_auditentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    area character varying(20) NOT NULL,
    verb character varying(60) NOT NULL,
    target character varying(250) NOT NULL,
    detail jsonb NOT NULL,
    actor_id bigint,
    territory_id bigint
);
ALTER TABLE public.members_auditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_auditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_consent (
    id bigint NOT NULL,
    purpose character varying(20) NOT NULL,
    text_version character varying(20) NOT NULL,
    text text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    member_id bigint NOT NULL
);
ALTER TABLE public.members_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_contactmessage (
    id bigint NOT NULL,
    text text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    key character varying(32) NOT NULL,
    reported_at timestamp with time zone,
    report_reason text NOT NULL,
    recipient_id bigint NOT NULL,
    sender_id bigint NOT NULL
);
ALTER TABLE public.members_contactmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_contactmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_invitation (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    message text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    accepted_by_id bigint,
    inviter_id bigint NOT NULL
);
ALTER TABLE public.members_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_member (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    display_name character varying(80) NOT NULL,
    slug character varying(100) NOT NULL,
    account_kind character varying(20) NOT NULL,
    occupation character varying(160) NOT NULL,
    biography text NOT NULL,
    website character varying(200) NOT NULL,
    links jsonb NOT NULL,
    avatar character varying(200) NOT NULL,
    city character varying(100) NOT NULL,
    latitude double precision,
    longitude double precision,
    gender character varying(10) NOT NULL,
    activity character varying(20) NOT NULL,
    in_directory boolean NOT NULL,
    accepts_contact boolean NOT NULL,
    occupation_visibility character varying(10) NOT NULL,
    biography_visibility character varying(10) NOT NULL,
    links_visibility character varying(10) NOT NULL,
    city_visibility character varying(10) NOT NULL,
    place_visibility character varying(10) NOT NULL,
    communities_visibility character varying(10) NOT NULL,
    confirmed_at timestamp with time zone,
    established_at timestamp with time zone,
    minor_until date,
    silenced_until timestamp with time zone,
    leaves_at timestamp with time zone,
    search_text character varying(400) NOT NULL,
    origin character varying(200) NOT NULL,
    home_territory_id bigint
);
CREATE TABLE public.members_member_groups (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.members_member_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_member_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.members_member ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_member_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_member_user_permissions (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.members_member_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_member_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.members_workshop (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    code character varying(12) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    opened_by_id bigint,
    territory_id bigint NOT NULL
);
ALTER TABLE public.members_workshop ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.members_workshop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.moderation_appeal (
    id bigint NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    outcome character varying(12) NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id bigint,
    decision_id bigint NOT NULL,
    report_id bigint
);
ALTER TABLE public.moderation_appeal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.moderation_appeal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.moderation_cannedanswer (
    id bigint NOT NULL,
    occasion character varying(10) NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    territory_id bigint NOT NULL
);
ALTER TABLE public.moderation_cannedanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.moderation_cannedanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.moderation_case (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    object_id bigint NOT NULL,
    author_contact jsonb NOT NULL,
    title character varying(250) NOT NULL,
    quote text NOT NULL,
    url character varying(500) NOT NULL,
    source character varying(10) NOT NULL,
    words character varying(250) NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    hidden_at timestamp with time zone,
    undo jsonb NOT NULL,
    author_id bigint,
    territory_id bigint,
    CONSTRAINT moderation_case_object_id_check CHECK ((object_id >= 0))
);
ALTER TABLE public.moderation_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.moderation_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.moderation_decision (
    id bigint NOT NULL,
    verdict character varying(10) NOT NULL,
    facts text NOT NULL,
    basis character varying(10) NOT NULL,
    reference character varying(250) NOT NULL,
    until timestamp with time zone,
    is_automated boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    key character varying(32) NOT NULL,
    undo jsonb NOT NULL,
    overturned_at timestamp with time zone,
    taken_back_because text NOT NULL,
    by_id bigint,
    case_id bigint NOT NULL,
    taken_back_by_id bigint
);
ALTER TABLE public.moderation_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.moderation_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.moderation_greeting (
    member_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    is_skipped boolean NOT NULL,
    by_id bigint,
    territory_id bigint
);
CREATE TABLE public.moderation_moderationsettings (
    id bigint NOT NULL,
    auto_hide_after smallint NOT NULL,
    blocked_domains text NOT NULL,
    watched_words text NOT NULL,
    site_id integer NOT NULL,
    CONSTRAINT moderation_moderationsettings_auto_hide_after_check CHECK ((auto_hide_after >= 0))
);
ALTER TABLE public.moderation_moderationsettings ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.moderation_moderationsettings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.moderation_report (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    ground character varying(20) NOT NULL,
    text text NOT NULL,
    location character varying(600) NOT NULL,
    quote text NOT NULL,
    network_hash character varying(32) NOT NULL,
    key character varying(32) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    member_id bigint
);
ALTER TABLE public.moderation_report ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.moderation_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.moderation_suspension (
    id bigint NOT NULL,
    scope character varying(10) NOT NULL,
    reason text NOT NULL,
    began_at timestamp with time zone NOT NULL,
    until timestamp with time zone,
    lifted_at timestamp with time zone,
    hidden_pages jsonb NOT NULL,
    member_id bigint NOT NULL
);
ALTER TABLE public.moderation_suspension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.moderation_suspension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.moderation_sweep (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    undo jsonb NOT NULL,
    undone_at timestamp with time zone,
    by_id bigint,
    member_id bigint NOT NULL,
    territory_id bigint
);
ALTER TABLE public.moderation_sweep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.moderation_sweep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.movein_fetchedmedia (
    id bigint NOT NULL,
    key character varying(40) NOT NULL,
    address text NOT NULL,
    document_id bigint,
    image_id bigint,
    territory_id bigint NOT NULL
);
ALTER TABLE public.movein_fetchedmedia ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.movein_fetchedmedia_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.movein_move (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    file character varying(200) NOT NULL,
    name character varying(200) NOT NULL,
    as_drafts boolean NOT NULL,
    state character varying(10) NOT NULL,
    found jsonb NOT NULL,
    trouble character varying(500) NOT NULL,
    "position" integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    by_id bigint,
    territory_id bigint NOT NULL,
    CONSTRAINT movein_move_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.movein_move ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.movein_move_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.movein_movedauthor (
    id bigint NOT NULL,
    source character varying(200) NOT NULL,
    login character varying(254) NOT NULL,
    name character varying(160) NOT NULL,
    email character varying(254) NOT NULL,
    profile jsonb NOT NULL,
    invited_at timestamp with time zone,
    answered_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    invited_by_id bigint,
    member_id bigint,
    territory_id bigint NOT NULL
);
CREATE TABLE public.movein_movedauthor_contributions (
    id bigint NOT NULL,
    movedauthor_id bigint NOT NULL,
    contribution_id integer NOT NULL
);
ALTER TABLE public.movein_movedauthor_contributions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.movein_movedauthor_contributions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.movein_movedauthor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.movein_movedauthor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.movein_outcome (
    id bigint NOT NULL,
    rank integer NOT NULL,
    title character varying(255) NOT NULL,
    result character varying(10) NOT NULL,
    reason text NOT NULL,
    contribution_id integer,
    move_id bigint NOT NULL,
    CONSTRAINT movein_outcome_rank_check CHECK ((rank >= 0))
);
ALTER TABLE public.movein_outcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.movein_outcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notifications_mail (
    id bigint NOT NULL,
    key character varying(200) NOT NULL,
    recipient character varying(254) NOT NULL,
    keeps_address boolean NOT NULL,
    is_bulk boolean NOT NULL,
    message_id character varying(250) NOT NULL,
    state character varying(20) NOT NULL,
    tries smallint NOT NULL,
    lease_until timestamp with time zone,
    not_before timestamp with time zone NOT NULL,
    valid_until timestamp with time zone,
    last_error character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    actor_id bigint,
    member_id bigint,
    template character varying(60) NOT NULL,
    params jsonb NOT NULL,
    territory_id bigint,
    CONSTRAINT notifications_letter_tries_check CHECK ((tries >= 0))
);
ALTER TABLE public.notifications_mail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notifications_notification (
    id bigint NOT NULL,
    key character varying(200) NOT NULL,
    kind character varying(40) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    rhythm character varying(10) NOT NULL,
    mailed_at timestamp with time zone,
    actor_id bigint,
    member_id bigint NOT NULL,
    page_id integer,
    territory_id bigint,
    target_id bigint,
    data jsonb NOT NULL
);
ALTER TABLE public.notifications_notification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_notification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notifications_preference (
    id bigint NOT NULL,
    topic character varying(20) NOT NULL,
    rhythm character varying(10) NOT NULL,
    member_id bigint NOT NULL
);
ALTER TABLE public.notifications_preference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_preference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notifications_suspension (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    reason character varying(20) NOT NULL,
    detail character varying(300) NOT NULL,
    since timestamp with time zone NOT NULL
);
ALTER TABLE public.notifications_suspension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_suspension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.operations_backuprun (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    place character varying(300) NOT NULL,
    size bigint,
    file_count integer,
    is_encrypted boolean NOT NULL,
    is_scheduled boolean NOT NULL,
    error text NOT NULL,
    CONSTRAINT operations_backuprun_file_count_check CHECK ((file_count >= 0))
);
ALTER TABLE public.operations_backuprun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.operations_backuprun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.operations_slowpage (
    id bigint NOT NULL,
    day date NOT NULL,
    view character varying(120) NOT NULL,
    count integer NOT NULL,
    seconds double precision NOT NULL,
    longest double precision NOT NULL,
    CONSTRAINT operations_slowpage_count_check CHECK ((count >= 0))
);
ALTER TABLE public.operations_slowpage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.operations_slowpage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.operations_trouble (
    id bigint NOT NULL,
    check_name character varying(40) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    healed_at timestamp with time zone
);
ALTER TABLE public.operations_trouble ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.operations_trouble_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.places_placeindexpage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL
);
CREATE TABLE public.places_placepage (
    contribution_ptr_id integer NOT NULL,
    website character varying(500) NOT NULL,
    phone character varying(40) NOT NULL,
    opening text NOT NULL,
    price character varying(200) NOT NULL,
    directions text NOT NULL,
    wheelchair character varying(10) NOT NULL,
    hearing_loop character varying(10) NOT NULL,
    sign_language character varying(10) NOT NULL,
    tactile character varying(10) NOT NULL,
    quiet_hours character varying(200) NOT NULL,
    access_notes text NOT NULL,
    school_visits text NOT NULL,
    verified_on date,
    name_key character varying(255) NOT NULL,
    proposed_at timestamp with time zone,
    verified_by_id bigint
);
CREATE TABLE public.press_programme (
    id bigint NOT NULL,
    title character varying(80) NOT NULL,
    introduction text NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    code character varying(12) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    made_by_id bigint,
    territory_id bigint NOT NULL
);
CREATE TABLE public.press_programme_contributions (
    id bigint NOT NULL,
    programme_id bigint NOT NULL,
    contribution_id integer NOT NULL
);
ALTER TABLE public.press_programme_contributions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_programme_contributions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.press_programme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_programme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.press_scan (
    id bigint NOT NULL,
    marker character varying(12) NOT NULL,
    day date NOT NULL,
    count integer NOT NULL,
    contribution_id integer NOT NULL,
    CONSTRAINT press_scan_count_check CHECK ((count >= 0))
);
ALTER TABLE public.press_scan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_scan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_projectindexpage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL
);
CREATE TABLE public.projects_projectpage (
    contribution_ptr_id integer NOT NULL,
    campaign_url character varying(500) NOT NULL,
    goal_amount integer,
    raised_amount integer,
    begins_on date,
    ends_on date,
    support_count integer NOT NULL,
    CONSTRAINT projects_projectpage_goal_amount_check CHECK ((goal_amount >= 0)),
    CONSTRAINT projects_projectpage_raised_amount_check CHECK ((raised_amount >= 0)),
    CONSTRAINT projects_projectpage_support_count_check CHECK ((support_count >= 0))
);
CREATE TABLE public.reactions_closedthread (
    contribution_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint
);
CREATE TABLE public.reactions_comment (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    email character varying(254) NOT NULL,
    wants_answers boolean NOT NULL,
    text text NOT NULL,
    state character varying(10) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    edited_at timestamp with time zone,
    key character varying(32) NOT NULL,
    origin character varying(80) NOT NULL,
    answered_id bigint,
    author_id bigint,
    contribution_id integer NOT NULL,
    parent_id bigint
);
ALTER TABLE public.reactions_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reactions_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reactions_comment_mentioned (
    id bigint NOT NULL,
    comment_id bigint NOT NULL,
    member_id bigint NOT NULL
);
ALTER TABLE public.reactions_comment_mentioned ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reactions_comment_mentioned_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reactions_recommendation (
    id bigint NOT NULL,
    reader character varying(32) NOT NULL,
    browser_hash character varying(32) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    contribution_id integer NOT NULL,
    member_id bigint,
    CONSTRAINT recommended_by_somebody CHECK ((((member_id IS NULL) AND ((reader)::text > ''::text)) OR ((member_id IS NOT NULL) AND ((reader)::text = ''::text))))
);
ALTER TABLE public.reactions_recommendation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reactions_recommendation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reactions_support (
    id bigint NOT NULL,
    voter character varying(32) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    member_id bigint,
    project_id integer NOT NULL
);
ALTER TABLE public.reactions_support ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reactions_support_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_carried (
    id bigint NOT NULL,
    number bigint NOT NULL
);
ALTER TABLE public.search_carried ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_carried_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_entry (
    key bigint NOT NULL,
    kind character varying(20) NOT NULL,
    territory_id integer,
    community_id integer,
    city character varying(120) NOT NULL,
    year smallint,
    tag_ids jsonb NOT NULL,
    contribution_id integer NOT NULL,
    title_words tsvector,
    lead_words tsvector,
    all_words tsvector,
    filters tsvector,
    genre character varying(30),
    starts_at bigint,
    ends_at bigint,
    title text,
    title_stems text,
    name_stems text,
    reactions integer,
    CONSTRAINT search_entry_reactions_check CHECK ((reactions >= 0)),
    CONSTRAINT search_entry_year_check CHECK ((year >= 0))
);
CREATE TABLE public.search_entrytext (
    entry_id bigint NOT NULL,
    text text NOT NULL
);
CREATE TABLE public.search_tagproposal (
    id bigint NOT NULL,
    pair character varying(50) NOT NULL,
    reason character varying(5) NOT NULL,
    likeness smallint NOT NULL,
    state character varying(6) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    judged_at timestamp with time zone,
    asked_at timestamp with time zone,
    asked_by_id bigint,
    judged_by_id bigint,
    source_id bigint NOT NULL,
    target_id bigint NOT NULL,
    CONSTRAINT search_tagproposal_likeness_check CHECK ((likeness >= 0))
);
ALTER TABLE public.search_tagproposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_tagproposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_word (
    word character varying(80) NOT NULL,
    stem character varying(80) NOT NULL,
    spelling character varying(80) NOT NULL,
    is_titular boolean NOT NULL
);
CREATE TABLE public.showcase_costline (
    id bigint NOT NULL,
    sort_order integer,
    label character varying(120) NOT NULL,
    first_year character varying(40) NOT NULL,
    next_years character varying(40) NOT NULL,
    is_total boolean NOT NULL,
    page_id integer NOT NULL
);
ALTER TABLE public.showcase_costline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.showcase_costline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.showcase_openingpage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL,
    body jsonb NOT NULL,
    costs_note character varying(300) NOT NULL
);
CREATE TABLE public.showcase_openingrequest (
    id bigint NOT NULL,
    key character varying(32) NOT NULL,
    place character varying(120) NOT NULL,
    name character varying(120) NOT NULL,
    organisation character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    message text NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE public.showcase_openingrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.showcase_openingrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.showcase_pressmention (
    id bigint NOT NULL,
    sort_order integer,
    title character varying(160) NOT NULL,
    source character varying(80) NOT NULL,
    url character varying(500) NOT NULL,
    published_on date,
    page_id integer NOT NULL
);
ALTER TABLE public.showcase_pressmention ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.showcase_pressmention_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.showcase_presspage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL,
    body jsonb NOT NULL
);
CREATE TABLE public.showcase_showcasehomepage (
    page_ptr_id integer NOT NULL,
    name character varying(60) NOT NULL,
    tagline character varying(80) NOT NULL,
    description character varying(200) NOT NULL,
    accent character varying(7) NOT NULL,
    language character varying(5) NOT NULL,
    contact_email character varying(254) NOT NULL,
    footer_text text NOT NULL,
    headline character varying(90) NOT NULL,
    introduction text NOT NULL,
    body jsonb NOT NULL,
    ground jsonb,
    ground_credit character varying(120) NOT NULL
);
CREATE TABLE public.showcase_showcasepage (
    page_ptr_id integer NOT NULL,
    introduction text NOT NULL,
    body jsonb NOT NULL
);
CREATE TABLE public.sources_source (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    address character varying(500) NOT NULL,
    kind character varying(15) NOT NULL,
    publishes boolean NOT NULL,
    tags character varying(200) NOT NULL,
    hours smallint NOT NULL,
    is_active boolean NOT NULL,
    key character varying(200) NOT NULL,
    etag character varying(300) NOT NULL,
    last_modified character varying(100) NOT NULL,
    next_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    failures smallint NOT NULL,
    trouble character varying(500) NOT NULL,
    report jsonb NOT NULL,
    territory_id bigint NOT NULL,
    outside character varying(10) NOT NULL,
    CONSTRAINT sources_source_failures_check CHECK ((failures >= 0)),
    CONSTRAINT sources_source_hours_check CHECK ((hours >= 0))
);
ALTER TABLE public.sources_source ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_source_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_answer (
    id bigint NOT NULL,
    form_data jsonb NOT NULL,
    submit_time timestamp with time zone NOT NULL,
    page_id integer NOT NULL
);
ALTER TABLE public.surveys_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_idea (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    state character varying(10) NOT NULL,
    word text NOT NULL,
    is_hidden boolean NOT NULL,
    vote_count integer NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    key character varying(32) NOT NULL,
    author_id bigint,
    territory_id bigint NOT NULL,
    CONSTRAINT surveys_idea_vote_count_check CHECK ((vote_count >= 0))
);
ALTER TABLE public.surveys_idea ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_idea_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_ideavote (
    id bigint NOT NULL,
    voted_at timestamp with time zone NOT NULL,
    idea_id bigint NOT NULL,
    member_id bigint NOT NULL
);
ALTER TABLE public.surveys_ideavote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_ideavote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_participation (
    person character varying(40) NOT NULL,
    survey_id integer NOT NULL
);
CREATE TABLE public.surveys_surveypage (
    page_ptr_id integer NOT NULL,
    body jsonb NOT NULL,
    audience character varying(10) NOT NULL,
    closes_on date,
    consent text NOT NULL,
    thanks text NOT NULL,
    shows_results boolean NOT NULL
);
CREATE TABLE public.surveys_surveyquestion (
    id bigint NOT NULL,
    sort_order integer,
    clean_name character varying(255) NOT NULL,
    label character varying(255) NOT NULL,
    required boolean NOT NULL,
    choices text NOT NULL,
    default_value text NOT NULL,
    help_text character varying(255) NOT NULL,
    field_type character varying(16) NOT NULL,
    steps smallint NOT NULL,
    page_id integer NOT NULL,
    CONSTRAINT surveys_surveyquestion_steps_check CHECK ((steps >= 0))
);
ALTER TABLE public.surveys_surveyquestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.surveys_surveyquestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.surveys_surveyspage (
    page_ptr_id integer NOT NULL
);
CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);
ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);
ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.territories_partner (
    id bigint NOT NULL,
    sort_order integer,
    name character varying(80) NOT NULL,
    url character varying(200) NOT NULL,
    logo_id bigint,
    territory_id bigint NOT NULL
);
ALTER TABLE public.territories_partner ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.territories_partner_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.territories_socialpost (
    id bigint NOT NULL,
    feed character varying(255) NOT NULL,
    host character varying(100) NOT NULL,
    url character varying(500) NOT NULL,
    text character varying(300) NOT NULL,
    published_at timestamp with time zone NOT NULL,
    territory_id bigint NOT NULL
);
ALTER TABLE public.territories_socialpost ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.territories_socialpost_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.territories_territory (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    tagline character varying(80) NOT NULL,
    description character varying(200) NOT NULL,
    logo_is_name boolean NOT NULL,
    accent character varying(7) NOT NULL,
    menu jsonb NOT NULL,
    front_blocks jsonb NOT NULL,
    language character varying(5) NOT NULL,
    time_zone character varying(50) NOT NULL,
    footer_text text NOT NULL,
    has_partners boolean NOT NULL,
    contact_email character varying(254) NOT NULL,
    mastodon character varying(200) NOT NULL,
    bluesky character varying(200) NOT NULL,
    facebook character varying(200) NOT NULL,
    instagram character varying(200) NOT NULL,
    youtube character varying(200) NOT NULL,
    social_feed character varying(200) NOT NULL,
    is_open boolean NOT NULL,
    audit_state character varying(10) NOT NULL,
    audit_on date,
    audit_rate smallint,
    audit_by character varying(120) NOT NULL,
    audit_gaps text NOT NULL,
    cover_id bigint,
    logo_id bigint,
    site_id integer NOT NULL,
    robots_lines text NOT NULL,
    welcomes_ai_crawlers boolean NOT NULL,
    border_km smallint,
    is_announced boolean NOT NULL,
    opens_on date,
    shows_others boolean NOT NULL,
    CONSTRAINT territories_territory_audit_rate_check CHECK ((audit_rate >= 0)),
    CONSTRAINT territories_territory_border_km_check CHECK ((border_km >= 0))
);
CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_admin (
    id integer NOT NULL
);
ALTER TABLE public.wagtailadmin_admin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_admin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_editingsession (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL,
    is_editing boolean NOT NULL
);
ALTER TABLE public.wagtailadmin_editingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_editingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_formstate (
    id integer NOT NULL,
    data text NOT NULL,
    object_id character varying(255) NOT NULL,
    parent_object_id character varying(255) NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailadmin_formstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_formstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_apitoken (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    key_hash character varying(64) NOT NULL,
    prefix character varying(16) NOT NULL,
    created timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collection (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    name character varying(255) NOT NULL,
    CONSTRAINT wagtailcore_collection_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_collection_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collectionviewrestriction (
    id integer NOT NULL,
    restriction_type character varying(20) NOT NULL,
    password character varying(255) NOT NULL,
    collection_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_collectionviewrestriction_groups (
    id bigint NOT NULL,
    collectionviewrestriction_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_collectionviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_collectionviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_comment (
    id integer NOT NULL,
    text text NOT NULL,
    contentpath text NOT NULL,
    "position" text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    page_id integer NOT NULL,
    resolved_by_id bigint,
    revision_created_id integer,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_commentreply (
    id integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    comment_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_commentreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_commentreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupapprovaltask (
    task_ptr_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_groupapprovaltask_groups (
    id bigint NOT NULL,
    groupapprovaltask_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupapprovaltask_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupapprovaltask_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupcollectionpermission (
    id integer NOT NULL,
    collection_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupcollectionpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupcollectionpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_grouppagepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    page_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_grouppagepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_grouppagepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupsitepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL,
    site_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupsitepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupsitepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_locale (
    id integer NOT NULL,
    language_code character varying(100) NOT NULL
);
ALTER TABLE public.wagtailcore_locale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_locale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_modellogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    object_id character varying(255) NOT NULL,
    content_type_id integer,
    user_id bigint,
    uuid uuid,
    revision_id integer
);
ALTER TABLE public.wagtailcore_modellogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_modellogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_page (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    url_path text NOT NULL,
    seo_title character varying(255) NOT NULL,
    show_in_menus boolean NOT NULL,
    search_description text NOT NULL,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    content_type_id integer NOT NULL,
    owner_id bigint,
    locked boolean NOT NULL,
    latest_revision_created_at timestamp with time zone,
    first_published_at timestamp with time zone,
    live_revision_id integer,
    last_published_at timestamp with time zone,
    draft_title character varying(255) NOT NULL,
    locked_at timestamp with time zone,
    locked_by_id bigint,
    translation_key uuid NOT NULL,
    locale_id integer NOT NULL,
    alias_of_id integer,
    latest_revision_id integer,
    CONSTRAINT wagtailcore_page_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_page_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagelogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    content_type_id integer,
    page_id integer NOT NULL,
    revision_id integer,
    user_id bigint,
    uuid uuid
);
ALTER TABLE public.wagtailcore_pagelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_revision (
    id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    content jsonb NOT NULL,
    approved_go_live_at timestamp with time zone,
    object_id character varying(255) NOT NULL,
    user_id bigint,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL,
    object_str text NOT NULL
);
ALTER TABLE public.wagtailcore_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagerevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagesubscription (
    id integer NOT NULL,
    comment_notifications boolean NOT NULL,
    page_id integer NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.wagtailcore_pagesubscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagesubscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pageviewrestriction (
    id integer NOT NULL,
    password character varying(255) NOT NULL,
    page_id integer NOT NULL,
    restriction_type character varying(20) NOT NULL
);
CREATE TABLE public.wagtailcore_pageviewrestriction_groups (
    id bigint NOT NULL,
    pageviewrestriction_id integer NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_pageviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_pageviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_referenceindex (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    to_object_id character varying(255) NOT NULL,
    model_path text NOT NULL,
    content_path text NOT NULL,
    content_path_hash uuid NOT NULL,
    base_content_type_id integer NOT NULL,
    content_type_id integer NOT NULL,
    to_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_referenceindex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_referenceindex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_site (
    id integer NOT NULL,
    hostname character varying(255) NOT NULL,
    port integer NOT NULL,
    is_default_site boolean NOT NULL,
    root_page_id integer NOT NULL,
    site_name character varying(255) NOT NULL
);
ALTER TABLE public.wagtailcore_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_task (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL,
    content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_taskstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    content_type_id integer NOT NULL,
    revision_id integer NOT NULL,
    task_id integer NOT NULL,
    workflow_state_id integer NOT NULL,
    finished_by_id bigint,
    comment text NOT NULL
);
ALTER TABLE public.wagtailcore_taskstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_taskstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_uploadedfile (
    id integer NOT NULL,
    file character varying(200) NOT NULL,
    for_content_type_id integer,
    uploaded_by_user_id bigint
);
ALTER TABLE public.wagtailcore_uploadedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_uploadedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflow (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.wagtailcore_workflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowcontenttype (
    content_type_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowpage (
    page_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    current_task_state_id integer,
    object_id character varying(255) NOT NULL,
    requested_by_id bigint,
    workflow_id integer NOT NULL,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowtask (
    id integer NOT NULL,
    sort_order integer,
    task_id integer NOT NULL,
    workflow_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtaildocs_document (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    uploaded_by_user_id bigint,
    collection_id integer NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    CONSTRAINT wagtaildocs_document_file_size_check CHECK ((file_size >= 0))
);
ALTER TABLE public.wagtaildocs_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtaildocs_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailembeds_embed (
    id integer NOT NULL,
    url text NOT NULL,
    max_width smallint,
    type character varying(10) NOT NULL,
    html text NOT NULL,
    title text NOT NULL,
    author_name text NOT NULL,
    provider_name text NOT NULL,
    thumbnail_url text NOT NULL,
    width integer,
    height integer,
    last_updated timestamp with time zone NOT NULL,
    hash character varying(32) NOT NULL,
    cache_until timestamp with time zone
);
ALTER TABLE public.wagtailembeds_embed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailembeds_embed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailforms_formsubmission (
    id integer NOT NULL,
    form_data jsonb NOT NULL,
    submit_time timestamp with time zone NOT NULL,
    page_id integer NOT NULL
);
ALTER TABLE public.wagtailforms_formsubmission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailforms_formsubmission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_image (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    uploaded_by_user_id bigint,
    file_size integer,
    collection_id integer NOT NULL,
    file_hash character varying(40) NOT NULL,
    description character varying(255) NOT NULL,
    CONSTRAINT wagtailimages_image_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_y_check CHECK ((focal_point_y >= 0))
);
ALTER TABLE public.wagtailimages_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_rendition (
    id integer NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    filter_spec character varying(255) NOT NULL,
    image_id integer NOT NULL
);
ALTER TABLE public.wagtailimages_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailredirects_redirect (
    id integer NOT NULL,
    old_path character varying(255) NOT NULL,
    is_permanent boolean NOT NULL,
    redirect_link character varying(255) NOT NULL,
    redirect_page_id integer,
    site_id integer,
    automatically_created boolean NOT NULL,
    created_at timestamp with time zone,
    redirect_page_route_path character varying(255) NOT NULL
);
ALTER TABLE public.wagtailredirects_redirect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailredirects_redirect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailsearch_indexentry (
    id integer NOT NULL,
    object_id character varying(50) NOT NULL,
    title_norm double precision NOT NULL,
    content_type_id integer NOT NULL,
    autocomplete tsvector NOT NULL,
    title tsvector NOT NULL,
    body tsvector NOT NULL,
    title_text text NOT NULL,
    body_text text NOT NULL
);
ALTER TABLE public.wagtailsearch_indexentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearch_indexentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailusers_userprofile (
    id integer NOT NULL,
    submitted_notifications boolean NOT NULL,
    approved_notifications boolean NOT NULL,
    rejected_notifications boolean NOT NULL,
    user_id bigint NOT NULL,
    preferred_language character varying(10) NOT NULL,
    current_time_zone character varying(40) NOT NULL,
    avatar character varying(100) NOT NULL,
    updated_comments_notifications boolean NOT NULL,
    dismissibles jsonb NOT NULL,
    theme character varying(40) NOT NULL,
    density character varying(40) NOT NULL,
    contrast character varying(40) NOT NULL,
    keyboard_shortcuts boolean NOT NULL
);
ALTER TABLE public.wagtailusers_userprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailusers_userprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.webhooks_delivery (
    id bigint NOT NULL,
    message_id character varying(40) NOT NULL,
    event character varying(10) NOT NULL,
    contribution_id bigint,
    kind character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    tries smallint NOT NULL,
    next_at timestamp with time zone NOT NULL,
    tried_at timestamp with time zone,
    status smallint,
    milliseconds integer,
    excerpt character varying(500) NOT NULL,
    endpoint_id bigint NOT NULL,
    CONSTRAINT webhooks_delivery_milliseconds_check CHECK ((milliseconds >= 0)),
    CONSTRAINT webhooks_delivery_status_check CHECK ((status >= 0)),
    CONSTRAINT webhooks_delivery_tries_check CHECK ((tries >= 0))
);
ALTER TABLE public.webhooks_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.webhooks_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.webhooks_endpoint (
    id bigint NOT NULL,
    label character varying(100) NOT NULL,
    url character varying(500) NOT NULL,
    events jsonb NOT NULL,
    kinds jsonb NOT NULL,
    tags character varying(300) NOT NULL,
    sends character varying(10) NOT NULL,
    is_active boolean NOT NULL,
    secret text NOT NULL,
    former_secret text NOT NULL,
    former_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    "position" bigint NOT NULL,
    next_at timestamp with time zone NOT NULL,
    failures integer NOT NULL,
    failing_since timestamp with time zone,
    last_success_at timestamp with time zone,
    created_by_id bigint,
    territory_id bigint NOT NULL,
    CONSTRAINT webhooks_endpoint_failures_check CHECK ((failures >= 0))
);
ALTER TABLE public.webhooks_endpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.webhooks_endpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO public.auth_group VALUES (1, 'Moderators');
INSERT INTO public.auth_group VALUES (2, 'Editors');
INSERT INTO public.auth_group_permissions VALUES (1, 1, 109);
INSERT INTO public.auth_group_permissions VALUES (2, 2, 109);
INSERT INTO public.auth_group_permissions VALUES (3, 1, 112);
INSERT INTO public.auth_group_permissions VALUES (4, 1, 110);
INSERT INTO public.auth_group_permissions VALUES (5, 1, 111);
INSERT INTO public.auth_group_permissions VALUES (6, 2, 112);
INSERT INTO public.auth_group_permissions VALUES (7, 2, 110);
INSERT INTO public.auth_group_permissions VALUES (8, 2, 111);
INSERT INTO public.auth_group_permissions VALUES (9, 1, 113);
INSERT INTO public.auth_group_permissions VALUES (10, 2, 113);
INSERT INTO public.auth_group_permissions VALUES (11, 1, 114);
INSERT INTO public.auth_group_permissions VALUES (12, 1, 115);
INSERT INTO public.auth_group_permissions VALUES (13, 1, 116);
INSERT INTO public.auth_group_permissions VALUES (14, 2, 114);
INSERT INTO public.auth_group_permissions VALUES (15, 2, 115);
INSERT INTO public.auth_group_permissions VALUES (16, 2, 116);
INSERT INTO public.auth_group_permissions VALUES (17, 1, 117);
INSERT INTO public.auth_group_permissions VALUES (18, 2, 117);
INSERT INTO public.auth_permission VALUES (1, 'Can add locale', 3, 'add_locale');
INSERT INTO public.auth_permission VALUES (2, 'Can change locale', 3, 'change_locale');
INSERT INTO public.auth_permission VALUES (3, 'Can delete locale', 3, 'delete_locale');
INSERT INTO public.auth_permission VALUES (4, 'Can view locale', 3, 'view_locale');
INSERT INTO public.auth_permission VALUES (5, 'Can add site', 4, 'add_site');
INSERT INTO public.auth_permission VALUES (6, 'Can change site', 4, 'change_site');
INSERT INTO public.auth_permission VALUES (7, 'Can delete site', 4, 'delete_site');
INSERT INTO public.auth_permission VALUES (8, 'Can view site', 4, 'view_site');
INSERT INTO public.auth_permission VALUES (9, 'Can add group site permission', 5, 'add_groupsitepermission');
INSERT INTO public.auth_permission VALUES (10, 'Can change group site permission', 5, 'change_groupsitepermission');
INSERT INTO public.auth_permission VALUES (11, 'Can delete group site permission', 5, 'delete_groupsitepermission');
INSERT INTO public.auth_permission VALUES (12, 'Can view group site permission', 5, 'view_groupsitepermission');
INSERT INTO public.auth_permission VALUES (13, 'Can add API token', 6, 'add_apitoken');
INSERT INTO public.auth_permission VALUES (14, 'Can change API token', 6, 'change_apitoken');
INSERT INTO public.auth_permission VALUES (15, 'Can delete API token', 6, 'delete_apitoken');
INSERT INTO public.auth_permission VALUES (16, 'Can view API token', 6, 'view_apitoken');
INSERT INTO public.auth_permission VALUES (17, 'Can add model log entry', 7, 'add_modellogentry');
INSERT INTO public.auth_permission VALUES (18, 'Can change model log entry', 7, 'change_modellogentry');
INSERT INTO public.auth_permission VALUES (19, 'Can delete model log entry', 7, 'delete_modellogentry');
INSERT INTO public.auth_permission VALUES (20, 'Can view model log entry', 7, 'view_modellogentry');
INSERT INTO public.auth_permission VALUES (21, 'Can add revision', 8, 'add_revision');
INSERT INTO public.auth_permission VALUES (22, 'Can change revision', 8, 'change_revision');
INSERT INTO public.auth_permission VALUES (23, 'Can delete revision', 8, 'delete_revision');
INSERT INTO public.auth_permission VALUES (24, 'Can view revision', 8, 'view_revision');
INSERT INTO public.auth_permission VALUES (25, 'Can add collection view restriction', 9, 'add_collectionviewrestriction');
INSERT INTO public.auth_permission VALUES (26, 'Can change collection view restriction', 9, 'change_collectionviewrestriction');
INSERT INTO public.auth_permission VALUES (27, 'Can delete collection view restriction', 9, 'delete_collectionviewrestriction');
INSERT INTO public.auth_permission VALUES (28, 'Can view collection view restriction', 9, 'view_collectionviewrestriction');
INSERT INTO public.auth_permission VALUES (29, 'Can add collection', 10, 'add_collection');
INSERT INTO public.auth_permission VALUES (30, 'Can change collection', 10, 'change_collection');
INSERT INTO public.auth_permission VALUES (31, 'Can delete collection', 10, 'delete_collection');
INSERT INTO public.auth_permission VALUES (32, 'Can view collection', 10, 'view_collection');
INSERT INTO public.auth_permission VALUES (33, 'Can add group collection permission', 11, 'add_groupcollectionpermission');
INSERT INTO public.auth_permission VALUES (34, 'Can change group collection permission', 11, 'change_groupcollectionpermission');
INSERT INTO public.auth_permission VALUES (35, 'Can delete group collection permission', 11, 'delete_groupcollectionpermission');
INSERT INTO public.auth_permission VALUES (36, 'Can view group collection permission', 11, 'view_groupcollectionpermission');
INSERT INTO public.auth_permission VALUES (37, 'Can add uploaded file', 12, 'add_uploadedfile');
INSERT INTO public.auth_permission VALUES (38, 'Can change uploaded file', 12, 'change_uploadedfile');
INSERT INTO public.auth_permission VALUES (39, 'Can delete uploaded file', 12, 'delete_uploadedfile');
INSERT INTO public.auth_permission VALUES (40, 'Can view uploaded file', 12, 'view_uploadedfile');
INSERT INTO public.auth_permission VALUES (41, 'Can add workflow content type', 13, 'add_workflowcontenttype');
INSERT INTO public.auth_permission VALUES (42, 'Can change workflow content type', 13, 'change_workflowcontenttype');
INSERT INTO public.auth_permission VALUES (43, 'Can delete workflow content type', 13, 'delete_workflowcontenttype');
INSERT INTO public.auth_permission VALUES (44, 'Can view workflow content type', 13, 'view_workflowcontenttype');
INSERT INTO public.auth_permission VALUES (45, 'Can add Workflow state', 14, 'add_workflowstate');
INSERT INTO public.auth_permission VALUES (46, 'Can change Workflow state', 14, 'change_workflowstate');
INSERT INTO public.auth_permission VALUES (47, 'Can delete Workflow state', 14, 'delete_workflowstate');
INSERT INTO public.auth_permission VALUES (48, 'Can view Workflow state', 14, 'view_workflowstate');
INSERT INTO public.auth_permission VALUES (49, 'Can add workflow', 15, 'add_workflow');
INSERT INTO public.auth_permission VALUES (50, 'Can change workflow', 15, 'change_workflow');
INSERT INTO public.auth_permission VALUES (51, 'Can delete workflow', 15, 'delete_workflow');
INSERT INTO public.auth_permission VALUES (52, 'Can view workflow', 15, 'view_workflow');
INSERT INTO public.auth_permission VALUES (53, 'Can add workflow task order', 16, 'add_workflowtask');
INSERT INTO public.auth_permission VALUES (54, 'Can change workflow task order', 16, 'change_workflowtask');
INSERT INTO public.auth_permission VALUES (55, 'Can delete workflow task order', 16, 'delete_workflowtask');
INSERT INTO public.auth_permission VALUES (56, 'Can view workflow task order', 16, 'view_workflowtask');
INSERT INTO public.auth_permission VALUES (57, 'Can add task', 17, 'add_task');
INSERT INTO public.auth_permission VALUES (58, 'Can change task', 17, 'change_task');
INSERT INTO public.auth_permission VALUES (59, 'Can delete task', 17, 'delete_task');
INSERT INTO public.auth_permission VALUES (60, 'Can view task', 17, 'view_task');
INSERT INTO public.auth_permission VALUES (61, 'Can add Group approval task', 2, 'add_groupapprovaltask');
INSERT INTO public.auth_permission VALUES (62, 'Can change Group approval task', 2, 'change_groupapprovaltask');
INSERT INTO public.auth_permission VALUES (63, 'Can delete Group approval task', 2, 'delete_groupapprovaltask');
INSERT INTO public.auth_permission VALUES (64, 'Can view Group approval task', 2, 'view_groupapprovaltask');
INSERT INTO public.auth_permission VALUES (65, 'Can add Task state', 18, 'add_taskstate');
INSERT INTO public.auth_permission VALUES (66, 'Can change Task state', 18, 'change_taskstate');
INSERT INTO public.auth_permission VALUES (67, 'Can delete Task state', 18, 'delete_taskstate');
INSERT INTO public.auth_permission VALUES (68, 'Can view Task state', 18, 'view_taskstate');
INSERT INTO public.auth_permission VALUES (69, 'Can add page', 1, 'add_page');
INSERT INTO public.auth_permission VALUES (70, 'Can change page', 1, 'change_page');
INSERT INTO public.auth_permission VALUES (71, 'Can delete page', 1, 'delete_page');
INSERT INTO public.auth_permission VALUES (72, 'Can view page', 1, 'view_page');
INSERT INTO public.auth_permission VALUES (73, 'Delete pages with children', 1, 'bulk_delete_page');
INSERT INTO public.auth_permission VALUES (74, 'Lock/unlock pages you''ve locked', 1, 'lock_page');
INSERT INTO public.auth_permission VALUES (75, 'Publish any page', 1, 'publish_page');
INSERT INTO public.auth_permission VALUES (76, 'Unlock any page', 1, 'unlock_page');
INSERT INTO public.auth_permission VALUES (77, 'Can add group page permission', 19, 'add_grouppagepermission');
INSERT INTO public.auth_permission VALUES (78, 'Can change group page permission', 19, 'change_grouppagepermission');
INSERT INTO public.auth_permission VALUES (79, 'Can delete group page permission', 19, 'delete_grouppagepermission');
INSERT INTO public.auth_permission VALUES (80, 'Can view group page permission', 19, 'view_grouppagepermission');
INSERT INTO public.auth_permission VALUES (81, 'Can add page view restriction', 20, 'add_pageviewrestriction');
INSERT INTO public.auth_permission VALUES (82, 'Can change page view restriction', 20, 'change_pageviewrestriction');
INSERT INTO public.auth_permission VALUES (83, 'Can delete page view restriction', 20, 'delete_pageviewrestriction');
INSERT INTO public.auth_permission VALUES (84, 'Can view page view restriction', 20, 'view_pageviewrestriction');
INSERT INTO public.auth_permission VALUES (85, 'Can add workflow page', 21, 'add_workflowpage');
INSERT INTO public.auth_permission VALUES (86, 'Can change workflow page', 21, 'change_workflowpage');
INSERT INTO public.auth_permission VALUES (87, 'Can delete workflow page', 21, 'delete_workflowpage');
INSERT INTO public.auth_permission VALUES (88, 'Can view workflow page', 21, 'view_workflowpage');
INSERT INTO public.auth_permission VALUES (89, 'Can add page log entry', 22, 'add_pagelogentry');
INSERT INTO public.auth_permission VALUES (90, 'Can change page log entry', 22, 'change_pagelogentry');
INSERT INTO public.auth_permission VALUES (91, 'Can delete page log entry', 22, 'delete_pagelogentry');
INSERT INTO public.auth_permission VALUES (92, 'Can view page log entry', 22, 'view_pagelogentry');
INSERT INTO public.auth_permission VALUES (93, 'Can add comment', 23, 'add_comment');
INSERT INTO public.auth_permission VALUES (94, 'Can change comment', 23, 'change_comment');
INSERT INTO public.auth_permission VALUES (95, 'Can delete comment', 23, 'delete_comment');
INSERT INTO public.auth_permission VALUES (96, 'Can view comment', 23, 'view_comment');
INSERT INTO public.auth_permission VALUES (97, 'Can add comment reply', 24, 'add_commentreply');
INSERT INTO public.auth_permission VALUES (98, 'Can change comment reply', 24, 'change_commentreply');
INSERT INTO public.auth_permission VALUES (99, 'Can delete comment reply', 24, 'delete_commentreply');
INSERT INTO public.auth_permission VALUES (100, 'Can view comment reply', 24, 'view_commentreply');
INSERT INTO public.auth_permission VALUES (101, 'Can add page subscription', 25, 'add_pagesubscription');
INSERT INTO public.auth_permission VALUES (102, 'Can change page subscription', 25, 'change_pagesubscription');
INSERT INTO public.auth_permission VALUES (103, 'Can delete page subscription', 25, 'delete_pagesubscription');
INSERT INTO public.auth_permission VALUES (104, 'Can view page subscription', 25, 'view_pagesubscription');
INSERT INTO public.auth_permission VALUES (105, 'Can add reference index', 26, 'add_referenceindex');
INSERT INTO public.auth_permission VALUES (106, 'Can change reference index', 26, 'change_referenceindex');
INSERT INTO public.auth_permission VALUES (107, 'Can delete reference index', 26, 'delete_referenceindex');
INSERT INTO public.auth_permission VALUES (108, 'Can view reference index', 26, 'view_referenceindex');
INSERT INTO public.auth_permission VALUES (109, 'Can access Wagtail admin', 27, 'access_admin');
INSERT INTO public.auth_permission VALUES (110, 'Can add document', 28, 'add_document');
INSERT INTO public.auth_permission VALUES (111, 'Can change document', 28, 'change_document');
INSERT INTO public.auth_permission VALUES (112, 'Can delete document', 28, 'delete_document');
INSERT INTO public.auth_permission VALUES (113, 'Can choose document', 28, 'choose_document');
INSERT INTO public.auth_permission VALUES (114, 'Can add image', 29, 'add_image');
INSERT INTO public.auth_permission VALUES (115, 'Can change image', 29, 'change_image');
INSERT INTO public.auth_permission VALUES (116, 'Can delete image', 29, 'delete_image');
INSERT INTO public.auth_permission VALUES (117, 'Can choose image', 29, 'choose_image');
INSERT INTO public.auth_permission VALUES (118, 'Can add run of a backup', 30, 'add_backuprun');
INSERT INTO public.auth_permission VALUES (119, 'Can change run of a backup', 30, 'change_backuprun');
INSERT INTO public.auth_permission VALUES (120, 'Can delete run of a backup', 30, 'delete_backuprun');
INSERT INTO public.auth_permission VALUES (121, 'Can view run of a backup', 30, 'view_backuprun');
INSERT INTO public.auth_permission VALUES (122, 'Can add slow page', 31, 'add_slowpage');
INSERT INTO public.auth_permission VALUES (123, 'Can change slow page', 31, 'change_slowpage');
INSERT INTO public.auth_permission VALUES (124, 'Can delete slow page', 31, 'delete_slowpage');
INSERT INTO public.auth_permission VALUES (125, 'Can view slow page', 31, 'view_slowpage');
INSERT INTO public.auth_permission VALUES (126, 'Can add trouble', 32, 'add_trouble');
INSERT INTO public.auth_permission VALUES (127, 'Can change trouble', 32, 'change_trouble');
INSERT INTO public.auth_permission VALUES (128, 'Can delete trouble', 32, 'delete_trouble');
INSERT INTO public.auth_permission VALUES (129, 'Can view trouble', 32, 'view_trouble');
INSERT INTO public.auth_permission VALUES (130, 'Can add webhook', 33, 'add_endpoint');
INSERT INTO public.auth_permission VALUES (131, 'Can change webhook', 33, 'change_endpoint');
INSERT INTO public.auth_permission VALUES (132, 'Can delete webhook', 33, 'delete_endpoint');
INSERT INTO public.auth_permission VALUES (133, 'Can view webhook', 33, 'view_endpoint');
INSERT INTO public.auth_permission VALUES (134, 'Can add delivery', 34, 'add_delivery');
INSERT INTO public.auth_permission VALUES (135, 'Can change delivery', 34, 'change_delivery');
INSERT INTO public.auth_permission VALUES (136, 'Can delete delivery', 34, 'delete_delivery');
INSERT INTO public.auth_permission VALUES (137, 'Can view delivery', 34, 'view_delivery');
INSERT INTO public.auth_permission VALUES (138, 'Can add page “open a territory”', 35, 'add_openingpage');
INSERT INTO public.auth_permission VALUES (139, 'Can change page “open a territory”', 35, 'change_openingpage');
INSERT INTO public.auth_permission VALUES (140, 'Can delete page “open a territory”', 35, 'delete_openingpage');
INSERT INTO public.auth_permission VALUES (141, 'Can view page “open a territory”', 35, 'view_openingpage');
INSERT INTO public.auth_permission VALUES (142, 'Can add request to open a territory', 36, 'add_openingrequest');
INSERT INTO public.auth_permission VALUES (143, 'Can change request to open a territory', 36, 'change_openingrequest');
INSERT INTO public.auth_permission VALUES (144, 'Can delete request to open a territory', 36, 'delete_openingrequest');
INSERT INTO public.auth_permission VALUES (145, 'Can view request to open a territory', 36, 'view_openingrequest');
INSERT INTO public.auth_permission VALUES (146, 'Can add page for the press', 37, 'add_presspage');
INSERT INTO public.auth_permission VALUES (147, 'Can change page for the press', 37, 'change_presspage');
INSERT INTO public.auth_permission VALUES (148, 'Can delete page for the press', 37, 'delete_presspage');
INSERT INTO public.auth_permission VALUES (149, 'Can view page for the press', 37, 'view_presspage');
INSERT INTO public.auth_permission VALUES (150, 'Can add showcase of the network', 38, 'add_showcasehomepage');
INSERT INTO public.auth_permission VALUES (151, 'Can change showcase of the network', 38, 'change_showcasehomepage');
INSERT INTO public.auth_permission VALUES (152, 'Can delete showcase of the network', 38, 'delete_showcasehomepage');
INSERT INTO public.auth_permission VALUES (153, 'Can view showcase of the network', 38, 'view_showcasehomepage');
INSERT INTO public.auth_permission VALUES (154, 'Can add page of the showcase', 39, 'add_showcasepage');
INSERT INTO public.auth_permission VALUES (155, 'Can change page of the showcase', 39, 'change_showcasepage');
INSERT INTO public.auth_permission VALUES (156, 'Can delete page of the showcase', 39, 'delete_showcasepage');
INSERT INTO public.auth_permission VALUES (157, 'Can view page of the showcase', 39, 'view_showcasepage');
INSERT INTO public.auth_permission VALUES (158, 'Can add line of the table of costs', 40, 'add_costline');
INSERT INTO public.auth_permission VALUES (159, 'Can change line of the table of costs', 40, 'change_costline');
INSERT INTO public.auth_permission VALUES (160, 'Can delete line of the table of costs', 40, 'delete_costline');
INSERT INTO public.auth_permission VALUES (161, 'Can view line of the table of costs', 40, 'view_costline');
INSERT INTO public.auth_permission VALUES (162, 'Can add mention in the press', 41, 'add_pressmention');
INSERT INTO public.auth_permission VALUES (163, 'Can change mention in the press', 41, 'change_pressmention');
INSERT INTO public.auth_permission VALUES (164, 'Can delete mention in the press', 41, 'delete_pressmention');
INSERT INTO public.auth_permission VALUES (165, 'Can view mention in the press', 41, 'view_pressmention');
INSERT INTO public.auth_permission VALUES (166, 'Can add static page', 42, 'add_standardpage');
INSERT INTO public.auth_permission VALUES (167, 'Can change static page', 42, 'change_standardpage');
INSERT INTO public.auth_permission VALUES (168, 'Can delete static page', 42, 'delete_standardpage');
INSERT INTO public.auth_permission VALUES (169, 'Can view static page', 42, 'view_standardpage');
INSERT INTO public.auth_permission VALUES (170, 'Can add territory', 43, 'add_homepage');
INSERT INTO public.auth_permission VALUES (171, 'Can change territory', 43, 'change_homepage');
INSERT INTO public.auth_permission VALUES (172, 'Can delete territory', 43, 'delete_homepage');
INSERT INTO public.auth_permission VALUES (173, 'Can view territory', 43, 'view_homepage');
INSERT INTO public.auth_permission VALUES (174, 'Can add pin of the front page', 44, 'add_homepin');
INSERT INTO public.auth_permission VALUES (175, 'Can change pin of the front page', 44, 'change_homepin');
INSERT INTO public.auth_permission VALUES (176, 'Can delete pin of the front page', 44, 'delete_homepin');
INSERT INTO public.auth_permission VALUES (177, 'Can view pin of the front page', 44, 'view_homepin');
INSERT INTO public.auth_permission VALUES (178, 'Can add invitation to animate', 45, 'add_animatorinvitation');
INSERT INTO public.auth_permission VALUES (179, 'Can change invitation to animate', 45, 'change_animatorinvitation');
INSERT INTO public.auth_permission VALUES (180, 'Can delete invitation to animate', 45, 'delete_animatorinvitation');
INSERT INTO public.auth_permission VALUES (181, 'Can view invitation to animate', 45, 'view_animatorinvitation');
INSERT INTO public.auth_permission VALUES (182, 'Can add copy of one''s data', 46, 'add_export');
INSERT INTO public.auth_permission VALUES (183, 'Can change copy of one''s data', 46, 'change_export');
INSERT INTO public.auth_permission VALUES (184, 'Can delete copy of one''s data', 46, 'delete_export');
INSERT INTO public.auth_permission VALUES (185, 'Can view copy of one''s data', 46, 'view_export');
INSERT INTO public.auth_permission VALUES (186, 'Can add run of the retention job', 47, 'add_retentionrun');
INSERT INTO public.auth_permission VALUES (187, 'Can change run of the retention job', 47, 'change_retentionrun');
INSERT INTO public.auth_permission VALUES (188, 'Can delete run of the retention job', 47, 'delete_retentionrun');
INSERT INTO public.auth_permission VALUES (189, 'Can view run of the retention job', 47, 'view_retentionrun');
INSERT INTO public.auth_permission VALUES (190, 'Can add departure', 48, 'add_departure');
INSERT INTO public.auth_permission VALUES (191, 'Can change departure', 48, 'change_departure');
INSERT INTO public.auth_permission VALUES (192, 'Can delete departure', 48, 'delete_departure');
INSERT INTO public.auth_permission VALUES (193, 'Can view departure', 48, 'view_departure');
INSERT INTO public.auth_permission VALUES (194, 'Can add text set aside', 49, 'add_setaside');
INSERT INTO public.auth_permission VALUES (195, 'Can change text set aside', 49, 'change_setaside');
INSERT INTO public.auth_permission VALUES (196, 'Can delete text set aside', 49, 'delete_setaside');
INSERT INTO public.auth_permission VALUES (197, 'Can view text set aside', 49, 'view_setaside');
INSERT INTO public.auth_permission VALUES (198, 'Can add unfinished field', 50, 'add_unfinished');
INSERT INTO public.auth_permission VALUES (199, 'Can change unfinished field', 50, 'change_unfinished');
INSERT INTO public.auth_permission VALUES (200, 'Can delete unfinished field', 50, 'delete_unfinished');
INSERT INTO public.auth_permission VALUES (201, 'Can view unfinished field', 50, 'view_unfinished');
INSERT INTO public.auth_permission VALUES (202, 'Can add writing session', 51, 'add_writingsession');
INSERT INTO public.auth_permission VALUES (203, 'Can change writing session', 51, 'change_writingsession');
INSERT INTO public.auth_permission VALUES (204, 'Can delete writing session', 51, 'delete_writingsession');
INSERT INTO public.auth_permission VALUES (205, 'Can view writing session', 51, 'view_writingsession');
INSERT INTO public.auth_permission VALUES (206, 'Can add link to a draft', 52, 'add_draftlink');
INSERT INTO public.auth_permission VALUES (207, 'Can change link to a draft', 52, 'change_draftlink');
INSERT INTO public.auth_permission VALUES (208, 'Can delete link to a draft', 52, 'delete_draftlink');
INSERT INTO public.auth_permission VALUES (209, 'Can view link to a draft', 52, 'view_draftlink');
INSERT INTO public.auth_permission VALUES (210, 'Can add ready answer', 53, 'add_cannedanswer');
INSERT INTO public.auth_permission VALUES (211, 'Can change ready answer', 53, 'change_cannedanswer');
INSERT INTO public.auth_permission VALUES (212, 'Can delete ready answer', 53, 'delete_cannedanswer');
INSERT INTO public.auth_permission VALUES (213, 'Can view ready answer', 53, 'view_cannedanswer');
INSERT INTO public.auth_permission VALUES (214, 'Can add case', 54, 'add_case');
INSERT INTO public.auth_permission VALUES (215, 'Can change case', 54, 'change_case');
INSERT INTO public.auth_permission VALUES (216, 'Can delete case', 54, 'delete_case');
INSERT INTO public.auth_permission VALUES (217, 'Can view case', 54, 'view_case');
INSERT INTO public.auth_permission VALUES (218, 'Can add decision', 55, 'add_decision');
INSERT INTO public.auth_permission VALUES (219, 'Can change decision', 55, 'change_decision');
INSERT INTO public.auth_permission VALUES (220, 'Can delete decision', 55, 'delete_decision');
INSERT INTO public.auth_permission VALUES (221, 'Can view decision', 55, 'view_decision');
INSERT INTO public.auth_permission VALUES (222, 'Can add greeting', 56, 'add_greeting');
INSERT INTO public.auth_permission VALUES (223, 'Can change greeting', 56, 'change_greeting');
INSERT INTO public.auth_permission VALUES (224, 'Can delete greeting', 56, 'delete_greeting');
INSERT INTO public.auth_permission VALUES (225, 'Can view greeting', 56, 'view_greeting');
INSERT INTO public.auth_permission VALUES (226, 'Can add moderation', 57, 'add_moderationsettings');
INSERT INTO public.auth_permission VALUES (227, 'Can change moderation', 57, 'change_moderationsettings');
INSERT INTO public.auth_permission VALUES (228, 'Can delete moderation', 57, 'delete_moderationsettings');
INSERT INTO public.auth_permission VALUES (229, 'Can view moderation', 57, 'view_moderationsettings');
INSERT INTO public.auth_permission VALUES (230, 'Can add report', 58, 'add_report');
INSERT INTO public.auth_permission VALUES (231, 'Can change report', 58, 'change_report');
INSERT INTO public.auth_permission VALUES (232, 'Can delete report', 58, 'delete_report');
INSERT INTO public.auth_permission VALUES (233, 'Can view report', 58, 'view_report');
INSERT INTO public.auth_permission VALUES (234, 'Can add suspension', 59, 'add_suspension');
INSERT INTO public.auth_permission VALUES (235, 'Can change suspension', 59, 'change_suspension');
INSERT INTO public.auth_permission VALUES (236, 'Can delete suspension', 59, 'delete_suspension');
INSERT INTO public.auth_permission VALUES (237, 'Can view suspension', 59, 'view_suspension');
INSERT INTO public.auth_permission VALUES (238, 'Can add cleaning', 60, 'add_sweep');
INSERT INTO public.auth_permission VALUES (239, 'Can change cleaning', 60, 'change_sweep');
INSERT INTO public.auth_permission VALUES (240, 'Can delete cleaning', 60, 'delete_sweep');
INSERT INTO public.auth_permission VALUES (241, 'Can view cleaning', 60, 'view_sweep');
INSERT INTO public.auth_permission VALUES (242, 'Can add appeal', 61, 'add_appeal');
INSERT INTO public.auth_permission VALUES (243, 'Can change appeal', 61, 'change_appeal');
INSERT INTO public.auth_permission VALUES (244, 'Can delete appeal', 61, 'delete_appeal');
INSERT INTO public.auth_permission VALUES (245, 'Can view appeal', 61, 'view_appeal');
INSERT INTO public.auth_permission VALUES (246, 'Can add audience of a day', 62, 'add_audience');
INSERT INTO public.auth_permission VALUES (247, 'Can change audience of a day', 62, 'change_audience');
INSERT INTO public.auth_permission VALUES (248, 'Can delete audience of a day', 62, 'delete_audience');
INSERT INTO public.auth_permission VALUES (249, 'Can view audience of a day', 62, 'view_audience');
INSERT INTO public.auth_permission VALUES (250, 'Can add hit', 63, 'add_hit');
INSERT INTO public.auth_permission VALUES (251, 'Can change hit', 63, 'change_hit');
INSERT INTO public.auth_permission VALUES (252, 'Can delete hit', 63, 'delete_hit');
INSERT INTO public.auth_permission VALUES (253, 'Can view hit', 63, 'view_hit');
INSERT INTO public.auth_permission VALUES (254, 'Can add audience of a page', 64, 'add_pageaudience');
INSERT INTO public.auth_permission VALUES (255, 'Can change audience of a page', 64, 'change_pageaudience');
INSERT INTO public.auth_permission VALUES (256, 'Can delete audience of a page', 64, 'delete_pageaudience');
INSERT INTO public.auth_permission VALUES (257, 'Can view audience of a page', 64, 'view_pageaudience');
INSERT INTO public.auth_permission VALUES (258, 'Can add salt', 65, 'add_salt');
INSERT INTO public.auth_permission VALUES (259, 'Can change salt', 65, 'change_salt');
INSERT INTO public.auth_permission VALUES (260, 'Can delete salt', 65, 'delete_salt');
INSERT INTO public.auth_permission VALUES (261, 'Can view salt', 65, 'view_salt');
INSERT INTO public.auth_permission VALUES (262, 'Can add share', 66, 'add_share');
INSERT INTO public.auth_permission VALUES (263, 'Can change share', 66, 'change_share');
INSERT INTO public.auth_permission VALUES (264, 'Can delete share', 66, 'delete_share');
INSERT INTO public.auth_permission VALUES (265, 'Can view share', 66, 'view_share');
INSERT INTO public.auth_permission VALUES (266, 'Can add visitor', 67, 'add_visitor');
INSERT INTO public.auth_permission VALUES (267, 'Can change visitor', 67, 'change_visitor');
INSERT INTO public.auth_permission VALUES (268, 'Can delete visitor', 67, 'delete_visitor');
INSERT INTO public.auth_permission VALUES (269, 'Can view visitor', 67, 'view_visitor');
INSERT INTO public.auth_permission VALUES (270, 'Can add vote', 68, 'add_ideavote');
INSERT INTO public.auth_permission VALUES (271, 'Can change vote', 68, 'change_ideavote');
INSERT INTO public.auth_permission VALUES (272, 'Can delete vote', 68, 'delete_ideavote');
INSERT INTO public.auth_permission VALUES (273, 'Can view vote', 68, 'view_ideavote');
INSERT INTO public.auth_permission VALUES (274, 'Can add participation', 69, 'add_participation');
INSERT INTO public.auth_permission VALUES (275, 'Can change participation', 69, 'change_participation');
INSERT INTO public.auth_permission VALUES (276, 'Can delete participation', 69, 'delete_participation');
INSERT INTO public.auth_permission VALUES (277, 'Can view participation', 69, 'view_participation');
INSERT INTO public.auth_permission VALUES (278, 'Can add survey', 70, 'add_surveypage');
INSERT INTO public.auth_permission VALUES (279, 'Can change survey', 70, 'change_surveypage');
INSERT INTO public.auth_permission VALUES (280, 'Can delete survey', 70, 'delete_surveypage');
INSERT INTO public.auth_permission VALUES (281, 'Can view survey', 70, 'view_surveypage');
INSERT INTO public.auth_permission VALUES (282, 'Can add question', 71, 'add_surveyquestion');
INSERT INTO public.auth_permission VALUES (283, 'Can change question', 71, 'change_surveyquestion');
INSERT INTO public.auth_permission VALUES (284, 'Can delete question', 71, 'delete_surveyquestion');
INSERT INTO public.auth_permission VALUES (285, 'Can view question', 71, 'view_surveyquestion');
INSERT INTO public.auth_permission VALUES (286, 'Can add surveys of the territory', 72, 'add_surveyspage');
INSERT INTO public.auth_permission VALUES (287, 'Can change surveys of the territory', 72, 'change_surveyspage');
INSERT INTO public.auth_permission VALUES (288, 'Can delete surveys of the territory', 72, 'delete_surveyspage');
INSERT INTO public.auth_permission VALUES (289, 'Can view surveys of the territory', 72, 'view_surveyspage');
INSERT INTO public.auth_permission VALUES (290, 'Can add answer', 73, 'add_answer');
INSERT INTO public.auth_permission VALUES (291, 'Can change answer', 73, 'change_answer');
INSERT INTO public.auth_permission VALUES (292, 'Can delete answer', 73, 'delete_answer');
INSERT INTO public.auth_permission VALUES (293, 'Can view answer', 73, 'view_answer');
INSERT INTO public.auth_permission VALUES (294, 'Can add idea', 74, 'add_idea');
INSERT INTO public.auth_permission VALUES (295, 'Can change idea', 74, 'change_idea');
INSERT INTO public.auth_permission VALUES (296, 'Can delete idea', 74, 'delete_idea');
INSERT INTO public.auth_permission VALUES (297, 'Can view idea', 74, 'view_idea');
INSERT INTO public.auth_permission VALUES (298, 'Can add scans of a day', 75, 'add_scan');
INSERT INTO public.auth_permission VALUES (299, 'Can change scans of a day', 75, 'change_scan');
INSERT INTO public.auth_permission VALUES (300, 'Can delete scans of a day', 75, 'delete_scan');
INSERT INTO public.auth_permission VALUES (301, 'Can view scans of a day', 75, 'view_scan');
INSERT INTO public.auth_permission VALUES (302, 'Can add printed programme', 76, 'add_programme');
INSERT INTO public.auth_permission VALUES (303, 'Can change printed programme', 76, 'change_programme');
INSERT INTO public.auth_permission VALUES (304, 'Can delete printed programme', 76, 'delete_programme');
INSERT INTO public.auth_permission VALUES (305, 'Can view printed programme', 76, 'view_programme');
INSERT INTO public.auth_permission VALUES (306, 'Can add move', 77, 'add_move');
INSERT INTO public.auth_permission VALUES (307, 'Can change move', 77, 'change_move');
INSERT INTO public.auth_permission VALUES (308, 'Can delete move', 77, 'delete_move');
INSERT INTO public.auth_permission VALUES (309, 'Can view move', 77, 'view_move');
INSERT INTO public.auth_permission VALUES (310, 'Can add picture or file of a site that moved', 78, 'add_fetchedmedia');
INSERT INTO public.auth_permission VALUES (311, 'Can change picture or file of a site that moved', 78, 'change_fetchedmedia');
INSERT INTO public.auth_permission VALUES (312, 'Can delete picture or file of a site that moved', 78, 'delete_fetchedmedia');
INSERT INTO public.auth_permission VALUES (313, 'Can view picture or file of a site that moved', 78, 'view_fetchedmedia');
INSERT INTO public.auth_permission VALUES (314, 'Can add author who moved in', 79, 'add_movedauthor');
INSERT INTO public.auth_permission VALUES (315, 'Can change author who moved in', 79, 'change_movedauthor');
INSERT INTO public.auth_permission VALUES (316, 'Can delete author who moved in', 79, 'delete_movedauthor');
INSERT INTO public.auth_permission VALUES (317, 'Can view author who moved in', 79, 'view_movedauthor');
INSERT INTO public.auth_permission VALUES (318, 'Can add outcome of a move', 80, 'add_outcome');
INSERT INTO public.auth_permission VALUES (319, 'Can change outcome of a move', 80, 'change_outcome');
INSERT INTO public.auth_permission VALUES (320, 'Can delete outcome of a move', 80, 'delete_outcome');
INSERT INTO public.auth_permission VALUES (321, 'Can view outcome of a move', 80, 'view_outcome');
INSERT INTO public.auth_permission VALUES (322, 'Can add search entry', 81, 'add_entry');
INSERT INTO public.auth_permission VALUES (323, 'Can change search entry', 81, 'change_entry');
INSERT INTO public.auth_permission VALUES (324, 'Can delete search entry', 81, 'delete_entry');
INSERT INTO public.auth_permission VALUES (325, 'Can view search entry', 81, 'view_entry');
INSERT INTO public.auth_permission VALUES (326, 'Can add word', 82, 'add_word');
INSERT INTO public.auth_permission VALUES (327, 'Can change word', 82, 'change_word');
INSERT INTO public.auth_permission VALUES (328, 'Can delete word', 82, 'delete_word');
INSERT INTO public.auth_permission VALUES (329, 'Can view word', 82, 'view_word');
INSERT INTO public.auth_permission VALUES (330, 'Can add search text', 83, 'add_entrytext');
INSERT INTO public.auth_permission VALUES (331, 'Can change search text', 83, 'change_entrytext');
INSERT INTO public.auth_permission VALUES (332, 'Can delete search text', 83, 'delete_entrytext');
INSERT INTO public.auth_permission VALUES (333, 'Can view search text', 83, 'view_entrytext');
INSERT INTO public.auth_permission VALUES (334, 'Can add proposal of tags', 84, 'add_tagproposal');
INSERT INTO public.auth_permission VALUES (335, 'Can change proposal of tags', 84, 'change_tagproposal');
INSERT INTO public.auth_permission VALUES (336, 'Can delete proposal of tags', 84, 'delete_tagproposal');
INSERT INTO public.auth_permission VALUES (337, 'Can view proposal of tags', 84, 'view_tagproposal');
INSERT INTO public.auth_permission VALUES (338, 'Can add position in the journal', 85, 'add_carried');
INSERT INTO public.auth_permission VALUES (339, 'Can change position in the journal', 85, 'change_carried');
INSERT INTO public.auth_permission VALUES (340, 'Can delete position in the journal', 85, 'delete_carried');
INSERT INTO public.auth_permission VALUES (341, 'Can view position in the journal', 85, 'view_carried');
INSERT INTO public.auth_permission VALUES (342, 'Can add key of the API', 86, 'add_apikey');
INSERT INTO public.auth_permission VALUES (343, 'Can change key of the API', 86, 'change_apikey');
INSERT INTO public.auth_permission VALUES (344, 'Can delete key of the API', 86, 'delete_apikey');
INSERT INTO public.auth_permission VALUES (345, 'Can view key of the API', 86, 'view_apikey');
INSERT INTO public.auth_permission VALUES (346, 'Can add personal token', 87, 'add_membertoken');
INSERT INTO public.auth_permission VALUES (347, 'Can change personal token', 87, 'change_membertoken');
INSERT INTO public.auth_permission VALUES (348, 'Can delete personal token', 87, 'delete_membertoken');
INSERT INTO public.auth_permission VALUES (349, 'Can view personal token', 87, 'view_membertoken');
INSERT INTO public.auth_permission VALUES (350, 'Can add remembered answer', 88, 'add_rememberedanswer');
INSERT INTO public.auth_permission VALUES (351, 'Can change remembered answer', 88, 'change_rememberedanswer');
INSERT INTO public.auth_permission VALUES (352, 'Can delete remembered answer', 88, 'delete_rememberedanswer');
INSERT INTO public.auth_permission VALUES (353, 'Can view remembered answer', 88, 'view_rememberedanswer');
INSERT INTO public.auth_permission VALUES (354, 'Can add source', 89, 'add_source');
INSERT INTO public.auth_permission VALUES (355, 'Can change source', 89, 'change_source');
INSERT INTO public.auth_permission VALUES (356, 'Can delete source', 89, 'delete_source');
INSERT INTO public.auth_permission VALUES (357, 'Can view source', 89, 'view_source');
INSERT INTO public.auth_permission VALUES (358, 'Can add alert', 90, 'add_alert');
INSERT INTO public.auth_permission VALUES (359, 'Can change alert', 90, 'change_alert');
INSERT INTO public.auth_permission VALUES (360, 'Can delete alert', 90, 'delete_alert');
INSERT INTO public.auth_permission VALUES (361, 'Can view alert', 90, 'view_alert');
INSERT INTO public.auth_permission VALUES (362, 'Can add follow', 91, 'add_follow');
INSERT INTO public.auth_permission VALUES (363, 'Can change follow', 91, 'change_follow');
INSERT INTO public.auth_permission VALUES (364, 'Can delete follow', 91, 'delete_follow');
INSERT INTO public.auth_permission VALUES (365, 'Can view follow', 91, 'view_follow');
INSERT INTO public.auth_permission VALUES (366, 'Can add choice about follows', 92, 'add_followchoice');
INSERT INTO public.auth_permission VALUES (367, 'Can change choice about follows', 92, 'change_followchoice');
INSERT INTO public.auth_permission VALUES (368, 'Can delete choice about follows', 92, 'delete_followchoice');
INSERT INTO public.auth_permission VALUES (369, 'Can view choice about follows', 92, 'view_followchoice');
INSERT INTO public.auth_permission VALUES (370, 'Can add weekly letter', 93, 'add_letterplan');
INSERT INTO public.auth_permission VALUES (371, 'Can change weekly letter', 93, 'change_letterplan');
INSERT INTO public.auth_permission VALUES (372, 'Can delete weekly letter', 93, 'delete_letterplan');
INSERT INTO public.auth_permission VALUES (373, 'Can view weekly letter', 93, 'view_letterplan');
INSERT INTO public.auth_permission VALUES (374, 'Can add saved filter', 94, 'add_savedfilter');
INSERT INTO public.auth_permission VALUES (375, 'Can change saved filter', 94, 'change_savedfilter');
INSERT INTO public.auth_permission VALUES (376, 'Can delete saved filter', 94, 'delete_savedfilter');
INSERT INTO public.auth_permission VALUES (377, 'Can view saved filter', 94, 'view_savedfilter');
INSERT INTO public.auth_permission VALUES (378, 'Can add subscription by address', 95, 'add_subscription');
INSERT INTO public.auth_permission VALUES (379, 'Can change subscription by address', 95, 'change_subscription');
INSERT INTO public.auth_permission VALUES (380, 'Can delete subscription by address', 95, 'delete_subscription');
INSERT INTO public.auth_permission VALUES (381, 'Can view subscription by address', 95, 'view_subscription');
INSERT INTO public.auth_permission VALUES (382, 'Can add communities section', 96, 'add_communityindexpage');
INSERT INTO public.auth_permission VALUES (383, 'Can change communities section', 96, 'change_communityindexpage');
INSERT INTO public.auth_permission VALUES (384, 'Can delete communities section', 96, 'delete_communityindexpage');
INSERT INTO public.auth_permission VALUES (385, 'Can view communities section', 96, 'view_communityindexpage');
INSERT INTO public.auth_permission VALUES (386, 'Can add letter of a community', 97, 'add_communityletter');
INSERT INTO public.auth_permission VALUES (387, 'Can change letter of a community', 97, 'change_communityletter');
INSERT INTO public.auth_permission VALUES (388, 'Can delete letter of a community', 97, 'delete_communityletter');
INSERT INTO public.auth_permission VALUES (389, 'Can view letter of a community', 97, 'view_communityletter');
INSERT INTO public.auth_permission VALUES (390, 'Can add month of a community', 98, 'add_communitymonth');
INSERT INTO public.auth_permission VALUES (391, 'Can change month of a community', 98, 'change_communitymonth');
INSERT INTO public.auth_permission VALUES (392, 'Can delete month of a community', 98, 'delete_communitymonth');
INSERT INTO public.auth_permission VALUES (393, 'Can view month of a community', 98, 'view_communitymonth');
INSERT INTO public.auth_permission VALUES (394, 'Can add community', 99, 'add_communitypage');
INSERT INTO public.auth_permission VALUES (395, 'Can change community', 99, 'change_communitypage');
INSERT INTO public.auth_permission VALUES (396, 'Can delete community', 99, 'delete_communitypage');
INSERT INTO public.auth_permission VALUES (397, 'Can view community', 99, 'view_communitypage');
INSERT INTO public.auth_permission VALUES (398, 'Can add proposal of a community', 100, 'add_communityproposal');
INSERT INTO public.auth_permission VALUES (399, 'Can change proposal of a community', 100, 'change_communityproposal');
INSERT INTO public.auth_permission VALUES (400, 'Can delete proposal of a community', 100, 'delete_communityproposal');
INSERT INTO public.auth_permission VALUES (401, 'Can view proposal of a community', 100, 'view_communityproposal');
INSERT INTO public.auth_permission VALUES (402, 'Can add page of a community', 101, 'add_communitytextpage');
INSERT INTO public.auth_permission VALUES (403, 'Can change page of a community', 101, 'change_communitytextpage');
INSERT INTO public.auth_permission VALUES (404, 'Can delete page of a community', 101, 'delete_communitytextpage');
INSERT INTO public.auth_permission VALUES (405, 'Can view page of a community', 101, 'view_communitytextpage');
INSERT INTO public.auth_permission VALUES (406, 'Can add counted views', 102, 'add_countedviews');
INSERT INTO public.auth_permission VALUES (407, 'Can change counted views', 102, 'change_countedviews');
INSERT INTO public.auth_permission VALUES (408, 'Can delete counted views', 102, 'delete_countedviews');
INSERT INTO public.auth_permission VALUES (409, 'Can view counted views', 102, 'view_countedviews');
INSERT INTO public.auth_permission VALUES (410, 'Can add downloads of a month', 103, 'add_downloadmonth');
INSERT INTO public.auth_permission VALUES (411, 'Can change downloads of a month', 103, 'change_downloadmonth');
INSERT INTO public.auth_permission VALUES (412, 'Can delete downloads of a month', 103, 'delete_downloadmonth');
INSERT INTO public.auth_permission VALUES (413, 'Can view downloads of a month', 103, 'view_downloadmonth');
INSERT INTO public.auth_permission VALUES (414, 'Can add featured contribution', 104, 'add_feature');
INSERT INTO public.auth_permission VALUES (415, 'Can change featured contribution', 104, 'change_feature');
INSERT INTO public.auth_permission VALUES (416, 'Can delete featured contribution', 104, 'delete_feature');
INSERT INTO public.auth_permission VALUES (417, 'Can view featured contribution', 104, 'view_feature');
INSERT INTO public.auth_permission VALUES (418, 'Can add refusal of a community''s letters', 105, 'add_letterrefusal');
INSERT INTO public.auth_permission VALUES (419, 'Can change refusal of a community''s letters', 105, 'change_letterrefusal');
INSERT INTO public.auth_permission VALUES (420, 'Can delete refusal of a community''s letters', 105, 'delete_letterrefusal');
INSERT INTO public.auth_permission VALUES (421, 'Can view refusal of a community''s letters', 105, 'view_letterrefusal');
INSERT INTO public.auth_permission VALUES (422, 'Can add membership of a community', 106, 'add_membership');
INSERT INTO public.auth_permission VALUES (423, 'Can change membership of a community', 106, 'change_membership');
INSERT INTO public.auth_permission VALUES (424, 'Can delete membership of a community', 106, 'delete_membership');
INSERT INTO public.auth_permission VALUES (425, 'Can view membership of a community', 106, 'view_membership');
INSERT INTO public.auth_permission VALUES (426, 'Can add resource', 107, 'add_resource');
INSERT INTO public.auth_permission VALUES (427, 'Can change resource', 107, 'change_resource');
INSERT INTO public.auth_permission VALUES (428, 'Can delete resource', 107, 'delete_resource');
INSERT INTO public.auth_permission VALUES (429, 'Can view resource', 107, 'view_resource');
INSERT INTO public.auth_permission VALUES (430, 'Can add rights of a community', 108, 'add_communityrights');
INSERT INTO public.auth_permission VALUES (431, 'Can change rights of a community', 108, 'change_communityrights');
INSERT INTO public.auth_permission VALUES (432, 'Can delete rights of a community', 108, 'delete_communityrights');
INSERT INTO public.auth_permission VALUES (433, 'Can view rights of a community', 108, 'view_communityrights');
INSERT INTO public.auth_permission VALUES (434, 'Can add contribution shown by a community', 109, 'add_placement');
INSERT INTO public.auth_permission VALUES (435, 'Can change contribution shown by a community', 109, 'change_placement');
INSERT INTO public.auth_permission VALUES (436, 'Can delete contribution shown by a community', 109, 'delete_placement');
INSERT INTO public.auth_permission VALUES (437, 'Can view contribution shown by a community', 109, 'view_placement');
INSERT INTO public.auth_permission VALUES (438, 'Can add closed discussion', 110, 'add_closedthread');
INSERT INTO public.auth_permission VALUES (439, 'Can change closed discussion', 110, 'change_closedthread');
INSERT INTO public.auth_permission VALUES (440, 'Can delete closed discussion', 110, 'delete_closedthread');
INSERT INTO public.auth_permission VALUES (441, 'Can view closed discussion', 110, 'view_closedthread');
INSERT INTO public.auth_permission VALUES (442, 'Can add comment', 111, 'add_comment');
INSERT INTO public.auth_permission VALUES (443, 'Can change comment', 111, 'change_comment');
INSERT INTO public.auth_permission VALUES (444, 'Can delete comment', 111, 'delete_comment');
INSERT INTO public.auth_permission VALUES (445, 'Can view comment', 111, 'view_comment');
INSERT INTO public.auth_permission VALUES (446, 'Can add recommendation', 112, 'add_recommendation');
INSERT INTO public.auth_permission VALUES (447, 'Can change recommendation', 112, 'change_recommendation');
INSERT INTO public.auth_permission VALUES (448, 'Can delete recommendation', 112, 'delete_recommendation');
INSERT INTO public.auth_permission VALUES (449, 'Can view recommendation', 112, 'view_recommendation');
INSERT INTO public.auth_permission VALUES (450, 'Can add support', 113, 'add_support');
INSERT INTO public.auth_permission VALUES (451, 'Can change support', 113, 'change_support');
INSERT INTO public.auth_permission VALUES (452, 'Can delete support', 113, 'delete_support');
INSERT INTO public.auth_permission VALUES (453, 'Can view support', 113, 'view_support');
INSERT INTO public.auth_permission VALUES (454, 'Can add dossiers section', 114, 'add_dossierindexpage');
INSERT INTO public.auth_permission VALUES (455, 'Can change dossiers section', 114, 'change_dossierindexpage');
INSERT INTO public.auth_permission VALUES (456, 'Can delete dossiers section', 114, 'delete_dossierindexpage');
INSERT INTO public.auth_permission VALUES (457, 'Can view dossiers section', 114, 'view_dossierindexpage');
INSERT INTO public.auth_permission VALUES (458, 'Can add dossier', 115, 'add_dossierpage');
INSERT INTO public.auth_permission VALUES (459, 'Can change dossier', 115, 'change_dossierpage');
INSERT INTO public.auth_permission VALUES (460, 'Can delete dossier', 115, 'delete_dossierpage');
INSERT INTO public.auth_permission VALUES (461, 'Can view dossier', 115, 'view_dossierpage');
INSERT INTO public.auth_permission VALUES (462, 'Can add item of a dossier', 116, 'add_dossieritem');
INSERT INTO public.auth_permission VALUES (463, 'Can change item of a dossier', 116, 'change_dossieritem');
INSERT INTO public.auth_permission VALUES (464, 'Can delete item of a dossier', 116, 'delete_dossieritem');
INSERT INTO public.auth_permission VALUES (465, 'Can view item of a dossier', 116, 'view_dossieritem');
INSERT INTO public.auth_permission VALUES (466, 'Can add projects section', 117, 'add_projectindexpage');
INSERT INTO public.auth_permission VALUES (467, 'Can change projects section', 117, 'change_projectindexpage');
INSERT INTO public.auth_permission VALUES (468, 'Can delete projects section', 117, 'delete_projectindexpage');
INSERT INTO public.auth_permission VALUES (469, 'Can view projects section', 117, 'view_projectindexpage');
INSERT INTO public.auth_permission VALUES (470, 'Can add project', 118, 'add_projectpage');
INSERT INTO public.auth_permission VALUES (471, 'Can change project', 118, 'change_projectpage');
INSERT INTO public.auth_permission VALUES (472, 'Can delete project', 118, 'delete_projectpage');
INSERT INTO public.auth_permission VALUES (473, 'Can view project', 118, 'view_projectpage');
INSERT INTO public.auth_permission VALUES (474, 'Can add announcements section', 119, 'add_announcementindexpage');
INSERT INTO public.auth_permission VALUES (475, 'Can change announcements section', 119, 'change_announcementindexpage');
INSERT INTO public.auth_permission VALUES (476, 'Can delete announcements section', 119, 'delete_announcementindexpage');
INSERT INTO public.auth_permission VALUES (477, 'Can view announcements section', 119, 'view_announcementindexpage');
INSERT INTO public.auth_permission VALUES (478, 'Can add announcement', 120, 'add_announcementpage');
INSERT INTO public.auth_permission VALUES (479, 'Can change announcement', 120, 'change_announcementpage');
INSERT INTO public.auth_permission VALUES (480, 'Can delete announcement', 120, 'delete_announcementpage');
INSERT INTO public.auth_permission VALUES (481, 'Can view announcement', 120, 'view_announcementpage');
INSERT INTO public.auth_permission VALUES (482, 'Can add articles section', 121, 'add_articleindexpage');
INSERT INTO public.auth_permission VALUES (483, 'Can change articles section', 121, 'change_articleindexpage');
INSERT INTO public.auth_permission VALUES (484, 'Can delete articles section', 121, 'delete_articleindexpage');
INSERT INTO public.auth_permission VALUES (485, 'Can view articles section', 121, 'view_articleindexpage');
INSERT INTO public.auth_permission VALUES (486, 'Can add article', 122, 'add_articlepage');
INSERT INTO public.auth_permission VALUES (487, 'Can change article', 122, 'change_articlepage');
INSERT INTO public.auth_permission VALUES (488, 'Can delete article', 122, 'delete_articlepage');
INSERT INTO public.auth_permission VALUES (489, 'Can view article', 122, 'view_articlepage');
INSERT INTO public.auth_permission VALUES (490, 'Can add places section', 123, 'add_placeindexpage');
INSERT INTO public.auth_permission VALUES (491, 'Can change places section', 123, 'change_placeindexpage');
INSERT INTO public.auth_permission VALUES (492, 'Can delete places section', 123, 'delete_placeindexpage');
INSERT INTO public.auth_permission VALUES (493, 'Can view places section', 123, 'view_placeindexpage');
INSERT INTO public.auth_permission VALUES (494, 'Can add place to visit', 124, 'add_placepage');
INSERT INTO public.auth_permission VALUES (495, 'Can change place to visit', 124, 'change_placepage');
INSERT INTO public.auth_permission VALUES (496, 'Can delete place to visit', 124, 'delete_placepage');
INSERT INTO public.auth_permission VALUES (497, 'Can view place to visit', 124, 'view_placepage');
INSERT INTO public.auth_permission VALUES (498, 'Can add agenda section', 125, 'add_agendapage');
INSERT INTO public.auth_permission VALUES (499, 'Can change agenda section', 125, 'change_agendapage');
INSERT INTO public.auth_permission VALUES (500, 'Can delete agenda section', 125, 'delete_agendapage');
INSERT INTO public.auth_permission VALUES (501, 'Can view agenda section', 125, 'view_agendapage');
INSERT INTO public.auth_permission VALUES (502, 'Can add event', 126, 'add_eventpage');
INSERT INTO public.auth_permission VALUES (503, 'Can change event', 126, 'change_eventpage');
INSERT INTO public.auth_permission VALUES (504, 'Can delete event', 126, 'delete_eventpage');
INSERT INTO public.auth_permission VALUES (505, 'Can view event', 126, 'view_eventpage');
INSERT INTO public.auth_permission VALUES (506, 'Can add date', 127, 'add_occurrence');
INSERT INTO public.auth_permission VALUES (507, 'Can change date', 127, 'change_occurrence');
INSERT INTO public.auth_permission VALUES (508, 'Can delete date', 127, 'delete_occurrence');
INSERT INTO public.auth_permission VALUES (509, 'Can view date', 127, 'view_occurrence');
INSERT INTO public.auth_permission VALUES (510, 'Can add checked link', 128, 'add_checkedlink');
INSERT INTO public.auth_permission VALUES (511, 'Can change checked link', 128, 'change_checkedlink');
INSERT INTO public.auth_permission VALUES (512, 'Can delete checked link', 128, 'delete_checkedlink');
INSERT INTO public.auth_permission VALUES (513, 'Can view checked link', 128, 'view_checkedlink');
INSERT INTO public.auth_permission VALUES (514, 'Can add co-author', 129, 'add_coauthor');
INSERT INTO public.auth_permission VALUES (515, 'Can change co-author', 129, 'change_coauthor');
INSERT INTO public.auth_permission VALUES (516, 'Can delete co-author', 129, 'delete_coauthor');
INSERT INTO public.auth_permission VALUES (517, 'Can view co-author', 129, 'view_coauthor');
INSERT INTO public.auth_permission VALUES (518, 'Can add contribution', 130, 'add_contribution');
INSERT INTO public.auth_permission VALUES (519, 'Can change contribution', 130, 'change_contribution');
INSERT INTO public.auth_permission VALUES (520, 'Can delete contribution', 130, 'delete_contribution');
INSERT INTO public.auth_permission VALUES (521, 'Can view contribution', 130, 'view_contribution');
INSERT INTO public.auth_permission VALUES (522, 'Can add picture or file of a draft', 131, 'add_draftmedia');
INSERT INTO public.auth_permission VALUES (523, 'Can change picture or file of a draft', 131, 'change_draftmedia');
INSERT INTO public.auth_permission VALUES (524, 'Can delete picture or file of a draft', 131, 'delete_draftmedia');
INSERT INTO public.auth_permission VALUES (525, 'Can view picture or file of a draft', 131, 'view_draftmedia');
INSERT INTO public.auth_permission VALUES (526, 'Can add imported record', 132, 'add_importedrecord');
INSERT INTO public.auth_permission VALUES (527, 'Can change imported record', 132, 'change_importedrecord');
INSERT INTO public.auth_permission VALUES (528, 'Can delete imported record', 132, 'delete_importedrecord');
INSERT INTO public.auth_permission VALUES (529, 'Can view imported record', 132, 'view_importedrecord');
INSERT INTO public.auth_permission VALUES (530, 'Can add tag', 133, 'add_tag');
INSERT INTO public.auth_permission VALUES (531, 'Can change tag', 133, 'change_tag');
INSERT INTO public.auth_permission VALUES (532, 'Can delete tag', 133, 'delete_tag');
INSERT INTO public.auth_permission VALUES (533, 'Can view tag', 133, 'view_tag');
INSERT INTO public.auth_permission VALUES (534, 'Can add tagged contribution', 134, 'add_taggedcontribution');
INSERT INTO public.auth_permission VALUES (535, 'Can change tagged contribution', 134, 'change_taggedcontribution');
INSERT INTO public.auth_permission VALUES (536, 'Can delete tagged contribution', 134, 'delete_taggedcontribution');
INSERT INTO public.auth_permission VALUES (537, 'Can view tagged contribution', 134, 'view_taggedcontribution');
INSERT INTO public.auth_permission VALUES (538, 'Can add merge of tags', 135, 'add_tagmerge');
INSERT INTO public.auth_permission VALUES (539, 'Can change merge of tags', 135, 'change_tagmerge');
INSERT INTO public.auth_permission VALUES (540, 'Can delete merge of tags', 135, 'delete_tagmerge');
INSERT INTO public.auth_permission VALUES (541, 'Can view merge of tags', 135, 'view_tagmerge');
INSERT INTO public.auth_permission VALUES (542, 'Can add contribution in the trash', 136, 'add_discarded');
INSERT INTO public.auth_permission VALUES (543, 'Can change contribution in the trash', 136, 'change_discarded');
INSERT INTO public.auth_permission VALUES (544, 'Can delete contribution in the trash', 136, 'delete_discarded');
INSERT INTO public.auth_permission VALUES (545, 'Can view contribution in the trash', 136, 'view_discarded');
INSERT INTO public.auth_permission VALUES (546, 'Can add contribution hidden by the moderation', 137, 'add_hidden');
INSERT INTO public.auth_permission VALUES (547, 'Can change contribution hidden by the moderation', 137, 'change_hidden');
INSERT INTO public.auth_permission VALUES (548, 'Can delete contribution hidden by the moderation', 137, 'delete_hidden');
INSERT INTO public.auth_permission VALUES (549, 'Can view contribution hidden by the moderation', 137, 'view_hidden');
INSERT INTO public.auth_permission VALUES (550, 'Can add last number of the journal', 138, 'add_lastnumber');
INSERT INTO public.auth_permission VALUES (551, 'Can change last number of the journal', 138, 'change_lastnumber');
INSERT INTO public.auth_permission VALUES (552, 'Can delete last number of the journal', 138, 'delete_lastnumber');
INSERT INTO public.auth_permission VALUES (553, 'Can view last number of the journal', 138, 'view_lastnumber');
INSERT INTO public.auth_permission VALUES (554, 'Can add change of a contribution', 139, 'add_change');
INSERT INTO public.auth_permission VALUES (555, 'Can change change of a contribution', 139, 'change_change');
INSERT INTO public.auth_permission VALUES (556, 'Can delete change of a contribution', 139, 'delete_change');
INSERT INTO public.auth_permission VALUES (557, 'Can view change of a contribution', 139, 'view_change');
INSERT INTO public.auth_permission VALUES (558, 'Can add news for the hub', 140, 'add_hubnews');
INSERT INTO public.auth_permission VALUES (559, 'Can change news for the hub', 140, 'change_hubnews');
INSERT INTO public.auth_permission VALUES (560, 'Can delete news for the hub', 140, 'delete_hubnews');
INSERT INTO public.auth_permission VALUES (561, 'Can view news for the hub', 140, 'view_hubnews');
INSERT INTO public.auth_permission VALUES (562, 'Can add position of the hub in the journal', 141, 'add_hubposition');
INSERT INTO public.auth_permission VALUES (563, 'Can change position of the hub in the journal', 141, 'change_hubposition');
INSERT INTO public.auth_permission VALUES (564, 'Can delete position of the hub in the journal', 141, 'delete_hubposition');
INSERT INTO public.auth_permission VALUES (565, 'Can view position of the hub in the journal', 141, 'view_hubposition');
INSERT INTO public.auth_permission VALUES (566, 'Can add line of the lists of a territory', 142, 'add_listing');
INSERT INTO public.auth_permission VALUES (567, 'Can change line of the lists of a territory', 142, 'change_listing');
INSERT INTO public.auth_permission VALUES (568, 'Can delete line of the lists of a territory', 142, 'delete_listing');
INSERT INTO public.auth_permission VALUES (569, 'Can view line of the lists of a territory', 142, 'view_listing');
INSERT INTO public.auth_permission VALUES (570, 'Can add contribution shown by another territory', 143, 'add_sharedcontribution');
INSERT INTO public.auth_permission VALUES (571, 'Can change contribution shown by another territory', 143, 'change_sharedcontribution');
INSERT INTO public.auth_permission VALUES (572, 'Can delete contribution shown by another territory', 143, 'delete_sharedcontribution');
INSERT INTO public.auth_permission VALUES (573, 'Can view contribution shown by another territory', 143, 'view_sharedcontribution');
INSERT INTO public.auth_permission VALUES (574, 'Can add preference for letters', 144, 'add_preference');
INSERT INTO public.auth_permission VALUES (575, 'Can change preference for letters', 144, 'change_preference');
INSERT INTO public.auth_permission VALUES (576, 'Can delete preference for letters', 144, 'delete_preference');
INSERT INTO public.auth_permission VALUES (577, 'Can view preference for letters', 144, 'view_preference');
INSERT INTO public.auth_permission VALUES (578, 'Can add suspended address', 145, 'add_suspension');
INSERT INTO public.auth_permission VALUES (579, 'Can change suspended address', 145, 'change_suspension');
INSERT INTO public.auth_permission VALUES (580, 'Can delete suspended address', 145, 'delete_suspension');
INSERT INTO public.auth_permission VALUES (581, 'Can view suspended address', 145, 'view_suspension');
INSERT INTO public.auth_permission VALUES (582, 'Can add notification', 146, 'add_notification');
INSERT INTO public.auth_permission VALUES (583, 'Can change notification', 146, 'change_notification');
INSERT INTO public.auth_permission VALUES (584, 'Can delete notification', 146, 'delete_notification');
INSERT INTO public.auth_permission VALUES (585, 'Can view notification', 146, 'view_notification');
INSERT INTO public.auth_permission VALUES (586, 'Can add letter', 147, 'add_mail');
INSERT INTO public.auth_permission VALUES (587, 'Can change letter', 147, 'change_mail');
INSERT INTO public.auth_permission VALUES (588, 'Can delete letter', 147, 'delete_mail');
INSERT INTO public.auth_permission VALUES (589, 'Can view letter', 147, 'view_mail');
INSERT INTO public.auth_permission VALUES (590, 'Can add map', 148, 'add_mapsettings');
INSERT INTO public.auth_permission VALUES (591, 'Can change map', 148, 'change_mapsettings');
INSERT INTO public.auth_permission VALUES (592, 'Can delete map', 148, 'delete_mapsettings');
INSERT INTO public.auth_permission VALUES (593, 'Can view map', 148, 'view_mapsettings');
INSERT INTO public.auth_permission VALUES (594, 'Can add member', 149, 'add_member');
INSERT INTO public.auth_permission VALUES (595, 'Can change member', 149, 'change_member');
INSERT INTO public.auth_permission VALUES (596, 'Can delete member', 149, 'delete_member');
INSERT INTO public.auth_permission VALUES (597, 'Can view member', 149, 'view_member');
INSERT INTO public.auth_permission VALUES (598, 'Can add line of the log', 150, 'add_auditentry');
INSERT INTO public.auth_permission VALUES (599, 'Can change line of the log', 150, 'change_auditentry');
INSERT INTO public.auth_permission VALUES (600, 'Can delete line of the log', 150, 'delete_auditentry');
INSERT INTO public.auth_permission VALUES (601, 'Can view line of the log', 150, 'view_auditentry');
INSERT INTO public.auth_permission VALUES (602, 'Can add consent', 151, 'add_consent');
INSERT INTO public.auth_permission VALUES (603, 'Can change consent', 151, 'change_consent');
INSERT INTO public.auth_permission VALUES (604, 'Can delete consent', 151, 'delete_consent');
INSERT INTO public.auth_permission VALUES (605, 'Can view consent', 151, 'view_consent');
INSERT INTO public.auth_permission VALUES (606, 'Can add relayed message', 152, 'add_contactmessage');
INSERT INTO public.auth_permission VALUES (607, 'Can change relayed message', 152, 'change_contactmessage');
INSERT INTO public.auth_permission VALUES (608, 'Can delete relayed message', 152, 'delete_contactmessage');
INSERT INTO public.auth_permission VALUES (609, 'Can view relayed message', 152, 'view_contactmessage');
INSERT INTO public.auth_permission VALUES (610, 'Can add invitation', 153, 'add_invitation');
INSERT INTO public.auth_permission VALUES (611, 'Can change invitation', 153, 'change_invitation');
INSERT INTO public.auth_permission VALUES (612, 'Can delete invitation', 153, 'delete_invitation');
INSERT INTO public.auth_permission VALUES (613, 'Can view invitation', 153, 'view_invitation');
INSERT INTO public.auth_permission VALUES (614, 'Can add workshop', 154, 'add_workshop');
INSERT INTO public.auth_permission VALUES (615, 'Can change workshop', 154, 'change_workshop');
INSERT INTO public.auth_permission VALUES (616, 'Can delete workshop', 154, 'delete_workshop');
INSERT INTO public.auth_permission VALUES (617, 'Can view workshop', 154, 'view_workshop');
INSERT INTO public.auth_permission VALUES (618, 'Can add territory', 155, 'add_territory');
INSERT INTO public.auth_permission VALUES (619, 'Can change territory', 155, 'change_territory');
INSERT INTO public.auth_permission VALUES (620, 'Can delete territory', 155, 'delete_territory');
INSERT INTO public.auth_permission VALUES (621, 'Can view territory', 155, 'view_territory');
INSERT INTO public.auth_permission VALUES (622, 'Can add partner', 156, 'add_partner');
INSERT INTO public.auth_permission VALUES (623, 'Can change partner', 156, 'change_partner');
INSERT INTO public.auth_permission VALUES (624, 'Can delete partner', 156, 'delete_partner');
INSERT INTO public.auth_permission VALUES (625, 'Can view partner', 156, 'view_partner');
INSERT INTO public.auth_permission VALUES (626, 'Can add social post', 157, 'add_socialpost');
INSERT INTO public.auth_permission VALUES (627, 'Can change social post', 157, 'change_socialpost');
INSERT INTO public.auth_permission VALUES (628, 'Can delete social post', 157, 'delete_socialpost');
INSERT INTO public.auth_permission VALUES (629, 'Can view social post', 157, 'view_socialpost');
INSERT INTO public.auth_permission VALUES (630, 'Can add picture', 158, 'add_creditedimage');
INSERT INTO public.auth_permission VALUES (631, 'Can change picture', 158, 'change_creditedimage');
INSERT INTO public.auth_permission VALUES (632, 'Can delete picture', 158, 'delete_creditedimage');
INSERT INTO public.auth_permission VALUES (633, 'Can view picture', 158, 'view_creditedimage');
INSERT INTO public.auth_permission VALUES (634, 'Can add credited rendition', 159, 'add_creditedrendition');
INSERT INTO public.auth_permission VALUES (635, 'Can change credited rendition', 159, 'change_creditedrendition');
INSERT INTO public.auth_permission VALUES (636, 'Can delete credited rendition', 159, 'delete_creditedrendition');
INSERT INTO public.auth_permission VALUES (637, 'Can view credited rendition', 159, 'view_creditedrendition');
INSERT INTO public.auth_permission VALUES (638, 'Can add picture of a video', 160, 'add_embedpicture');
INSERT INTO public.auth_permission VALUES (639, 'Can change picture of a video', 160, 'change_embedpicture');
INSERT INTO public.auth_permission VALUES (640, 'Can delete picture of a video', 160, 'delete_embedpicture');
INSERT INTO public.auth_permission VALUES (641, 'Can view picture of a video', 160, 'view_embedpicture');
INSERT INTO public.auth_permission VALUES (642, 'Can add file', 161, 'add_contributionfile');
INSERT INTO public.auth_permission VALUES (643, 'Can change file', 161, 'change_contributionfile');
INSERT INTO public.auth_permission VALUES (644, 'Can delete file', 161, 'delete_contributionfile');
INSERT INTO public.auth_permission VALUES (645, 'Can view file', 161, 'view_contributionfile');
INSERT INTO public.auth_permission VALUES (646, 'Can add town', 162, 'add_town');
INSERT INTO public.auth_permission VALUES (647, 'Can change town', 162, 'change_town');
INSERT INTO public.auth_permission VALUES (648, 'Can delete town', 162, 'delete_town');
INSERT INTO public.auth_permission VALUES (649, 'Can view town', 162, 'view_town');
INSERT INTO public.auth_permission VALUES (650, 'Can add postcode', 163, 'add_postcode');
INSERT INTO public.auth_permission VALUES (651, 'Can change postcode', 163, 'change_postcode');
INSERT INTO public.auth_permission VALUES (652, 'Can delete postcode', 163, 'delete_postcode');
INSERT INTO public.auth_permission VALUES (653, 'Can view postcode', 163, 'view_postcode');
INSERT INTO public.auth_permission VALUES (654, 'Can add worker', 164, 'add_heartbeat');
INSERT INTO public.auth_permission VALUES (655, 'Can change worker', 164, 'change_heartbeat');
INSERT INTO public.auth_permission VALUES (656, 'Can delete worker', 164, 'delete_heartbeat');
INSERT INTO public.auth_permission VALUES (657, 'Can view worker', 164, 'view_heartbeat');
INSERT INTO public.auth_permission VALUES (658, 'Can add recurring job', 165, 'add_schedule');
INSERT INTO public.auth_permission VALUES (659, 'Can change recurring job', 165, 'change_schedule');
INSERT INTO public.auth_permission VALUES (660, 'Can delete recurring job', 165, 'delete_schedule');
INSERT INTO public.auth_permission VALUES (661, 'Can view recurring job', 165, 'view_schedule');
INSERT INTO public.auth_permission VALUES (662, 'Can add form submission', 166, 'add_formsubmission');
INSERT INTO public.auth_permission VALUES (663, 'Can change form submission', 166, 'change_formsubmission');
INSERT INTO public.auth_permission VALUES (664, 'Can delete form submission', 166, 'delete_formsubmission');
INSERT INTO public.auth_permission VALUES (665, 'Can view form submission', 166, 'view_formsubmission');
INSERT INTO public.auth_permission VALUES (666, 'Can add redirect', 167, 'add_redirect');
INSERT INTO public.auth_permission VALUES (667, 'Can change redirect', 167, 'change_redirect');
INSERT INTO public.auth_permission VALUES (668, 'Can delete redirect', 167, 'delete_redirect');
INSERT INTO public.auth_permission VALUES (669, 'Can view redirect', 167, 'view_redirect');
INSERT INTO public.auth_permission VALUES (670, 'Can add embed', 168, 'add_embed');
INSERT INTO public.auth_permission VALUES (671, 'Can change embed', 168, 'change_embed');
INSERT INTO public.auth_permission VALUES (672, 'Can delete embed', 168, 'delete_embed');
INSERT INTO public.auth_permission VALUES (673, 'Can view embed', 168, 'view_embed');
INSERT INTO public.auth_permission VALUES (674, 'Can add user profile', 169, 'add_userprofile');
INSERT INTO public.auth_permission VALUES (675, 'Can change user profile', 169, 'change_userprofile');
INSERT INTO public.auth_permission VALUES (676, 'Can delete user profile', 169, 'delete_userprofile');
INSERT INTO public.auth_permission VALUES (677, 'Can view user profile', 169, 'view_userprofile');
INSERT INTO public.auth_permission VALUES (678, 'Can view document', 28, 'view_document');
INSERT INTO public.auth_permission VALUES (679, 'Can view image', 29, 'view_image');
INSERT INTO public.auth_permission VALUES (680, 'Can add rendition', 170, 'add_rendition');
INSERT INTO public.auth_permission VALUES (681, 'Can change rendition', 170, 'change_rendition');
INSERT INTO public.auth_permission VALUES (682, 'Can delete rendition', 170, 'delete_rendition');
INSERT INTO public.auth_permission VALUES (683, 'Can view rendition', 170, 'view_rendition');
INSERT INTO public.auth_permission VALUES (684, 'Can add index entry', 171, 'add_indexentry');
INSERT INTO public.auth_permission VALUES (685, 'Can change index entry', 171, 'change_indexentry');
INSERT INTO public.auth_permission VALUES (686, 'Can delete index entry', 171, 'delete_indexentry');
INSERT INTO public.auth_permission VALUES (687, 'Can view index entry', 171, 'view_indexentry');
INSERT INTO public.auth_permission VALUES (688, 'Can add editing session', 172, 'add_editingsession');
INSERT INTO public.auth_permission VALUES (689, 'Can change editing session', 172, 'change_editingsession');
INSERT INTO public.auth_permission VALUES (690, 'Can delete editing session', 172, 'delete_editingsession');
INSERT INTO public.auth_permission VALUES (691, 'Can view editing session', 172, 'view_editingsession');
INSERT INTO public.auth_permission VALUES (692, 'Can add form state', 173, 'add_formstate');
INSERT INTO public.auth_permission VALUES (693, 'Can change form state', 173, 'change_formstate');
INSERT INTO public.auth_permission VALUES (694, 'Can delete form state', 173, 'delete_formstate');
INSERT INTO public.auth_permission VALUES (695, 'Can view form state', 173, 'view_formstate');
INSERT INTO public.auth_permission VALUES (696, 'Can add tag', 174, 'add_tag');
INSERT INTO public.auth_permission VALUES (697, 'Can change tag', 174, 'change_tag');
INSERT INTO public.auth_permission VALUES (698, 'Can delete tag', 174, 'delete_tag');
INSERT INTO public.auth_permission VALUES (699, 'Can view tag', 174, 'view_tag');
INSERT INTO public.auth_permission VALUES (700, 'Can add tagged item', 175, 'add_taggeditem');
INSERT INTO public.auth_permission VALUES (701, 'Can change tagged item', 175, 'change_taggeditem');
INSERT INTO public.auth_permission VALUES (702, 'Can delete tagged item', 175, 'delete_taggeditem');
INSERT INTO public.auth_permission VALUES (703, 'Can view tagged item', 175, 'view_taggeditem');
INSERT INTO public.auth_permission VALUES (704, 'Can add Task Result', 176, 'add_dbtaskresult');
INSERT INTO public.auth_permission VALUES (705, 'Can change Task Result', 176, 'change_dbtaskresult');
INSERT INTO public.auth_permission VALUES (706, 'Can delete Task Result', 176, 'delete_dbtaskresult');
INSERT INTO public.auth_permission VALUES (707, 'Can view Task Result', 176, 'view_dbtaskresult');
INSERT INTO public.auth_permission VALUES (708, 'Can add email address', 177, 'add_emailaddress');
INSERT INTO public.auth_permission VALUES (709, 'Can change email address', 177, 'change_emailaddress');
INSERT INTO public.auth_permission VALUES (710, 'Can delete email address', 177, 'delete_emailaddress');
INSERT INTO public.auth_permission VALUES (711, 'Can view email address', 177, 'view_emailaddress');
INSERT INTO public.auth_permission VALUES (712, 'Can add email confirmation', 178, 'add_emailconfirmation');
INSERT INTO public.auth_permission VALUES (713, 'Can change email confirmation', 178, 'change_emailconfirmation');
INSERT INTO public.auth_permission VALUES (714, 'Can delete email confirmation', 178, 'delete_emailconfirmation');
INSERT INTO public.auth_permission VALUES (715, 'Can view email confirmation', 178, 'view_emailconfirmation');
INSERT INTO public.auth_permission VALUES (716, 'Can add authenticator', 179, 'add_authenticator');
INSERT INTO public.auth_permission VALUES (717, 'Can change authenticator', 179, 'change_authenticator');
INSERT INTO public.auth_permission VALUES (718, 'Can delete authenticator', 179, 'delete_authenticator');
INSERT INTO public.auth_permission VALUES (719, 'Can view authenticator', 179, 'view_authenticator');
INSERT INTO public.auth_permission VALUES (720, 'Can add user session', 180, 'add_usersession');
INSERT INTO public.auth_permission VALUES (721, 'Can change user session', 180, 'change_usersession');
INSERT INTO public.auth_permission VALUES (722, 'Can delete user session', 180, 'delete_usersession');
INSERT INTO public.auth_permission VALUES (723, 'Can view user session', 180, 'view_usersession');
INSERT INTO public.auth_permission VALUES (724, 'Can add permission', 181, 'add_permission');
INSERT INTO public.auth_permission VALUES (725, 'Can change permission', 181, 'change_permission');
INSERT INTO public.auth_permission VALUES (726, 'Can delete permission', 181, 'delete_permission');
INSERT INTO public.auth_permission VALUES (727, 'Can view permission', 181, 'view_permission');
INSERT INTO public.auth_permission VALUES (728, 'Can add group', 182, 'add_group');
INSERT INTO public.auth_permission VALUES (729, 'Can change group', 182, 'change_group');
INSERT INTO public.auth_permission VALUES (730, 'Can delete group', 182, 'delete_group');
INSERT INTO public.auth_permission VALUES (731, 'Can view group', 182, 'view_group');
INSERT INTO public.auth_permission VALUES (732, 'Can add content type', 183, 'add_contenttype');
INSERT INTO public.auth_permission VALUES (733, 'Can change content type', 183, 'change_contenttype');
INSERT INTO public.auth_permission VALUES (734, 'Can delete content type', 183, 'delete_contenttype');
INSERT INTO public.auth_permission VALUES (735, 'Can view content type', 183, 'view_contenttype');
INSERT INTO public.auth_permission VALUES (736, 'Can add session', 184, 'add_session');
INSERT INTO public.auth_permission VALUES (737, 'Can change session', 184, 'change_session');
INSERT INTO public.auth_permission VALUES (738, 'Can delete session', 184, 'delete_session');
INSERT INTO public.auth_permission VALUES (739, 'Can view session', 184, 'view_session');
INSERT INTO public.django_content_type VALUES (1, 'wagtailcore', 'page');
INSERT INTO public.django_content_type VALUES (2, 'wagtailcore', 'groupapprovaltask');
INSERT INTO public.django_content_type VALUES (3, 'wagtailcore', 'locale');
INSERT INTO public.django_content_type VALUES (4, 'wagtailcore', 'site');
INSERT INTO public.django_content_type VALUES (5, 'wagtailcore', 'groupsitepermission');
INSERT INTO public.django_content_type VALUES (6, 'wagtailcore', 'apitoken');
INSERT INTO public.django_content_type VALUES (7, 'wagtailcore', 'modellogentry');
INSERT INTO public.django_content_type VALUES (8, 'wagtailcore', 'revision');
INSERT INTO public.django_content_type VALUES (9, 'wagtailcore', 'collectionviewrestriction');
INSERT INTO public.django_content_type VALUES (10, 'wagtailcore', 'collection');
INSERT INTO public.django_content_type VALUES (11, 'wagtailcore', 'groupcollectionpermission');
INSERT INTO public.django_content_type VALUES (12, 'wagtailcore', 'uploadedfile');
INSERT INTO public.django_content_type VALUES (13, 'wagtailcore', 'workflowcontenttype');
INSERT INTO public.django_content_type VALUES (14, 'wagtailcore', 'workflowstate');
INSERT INTO public.django_content_type VALUES (15, 'wagtailcore', 'workflow');
INSERT INTO public.django_content_type VALUES (16, 'wagtailcore', 'workflowtask');
INSERT INTO public.django_content_type VALUES (17, 'wagtailcore', 'task');
INSERT INTO public.django_content_type VALUES (18, 'wagtailcore', 'taskstate');
INSERT INTO public.django_content_type VALUES (19, 'wagtailcore', 'grouppagepermission');
INSERT INTO public.django_content_type VALUES (20, 'wagtailcore', 'pageviewrestriction');
INSERT INTO public.django_content_type VALUES (21, 'wagtailcore', 'workflowpage');
INSERT INTO public.django_content_type VALUES (22, 'wagtailcore', 'pagelogentry');
INSERT INTO public.django_content_type VALUES (23, 'wagtailcore', 'comment');
INSERT INTO public.django_content_type VALUES (24, 'wagtailcore', 'commentreply');
INSERT INTO public.django_content_type VALUES (25, 'wagtailcore', 'pagesubscription');
INSERT INTO public.django_content_type VALUES (26, 'wagtailcore', 'referenceindex');
INSERT INTO public.django_content_type VALUES (27, 'wagtailadmin', 'admin');
INSERT INTO public.django_content_type VALUES (28, 'wagtaildocs', 'document');
INSERT INTO public.django_content_type VALUES (29, 'wagtailimages', 'image');
INSERT INTO public.django_content_type VALUES (30, 'operations', 'backuprun');
INSERT INTO public.django_content_type VALUES (31, 'operations', 'slowpage');
INSERT INTO public.django_content_type VALUES (32, 'operations', 'trouble');
INSERT INTO public.django_content_type VALUES (33, 'webhooks', 'endpoint');
INSERT INTO public.django_content_type VALUES (34, 'webhooks', 'delivery');
INSERT INTO public.django_content_type VALUES (35, 'showcase', 'openingpage');
INSERT INTO public.django_content_type VALUES (36, 'showcase', 'openingrequest');
INSERT INTO public.django_content_type VALUES (37, 'showcase', 'presspage');
INSERT INTO public.django_content_type VALUES (38, 'showcase', 'showcasehomepage');
INSERT INTO public.django_content_type VALUES (39, 'showcase', 'showcasepage');
INSERT INTO public.django_content_type VALUES (40, 'showcase', 'costline');
INSERT INTO public.django_content_type VALUES (41, 'showcase', 'pressmention');
INSERT INTO public.django_content_type VALUES (42, 'home', 'standardpage');
INSERT INTO public.django_content_type VALUES (43, 'home', 'homepage');
INSERT INTO public.django_content_type VALUES (44, 'home', 'homepin');
INSERT INTO public.django_content_type VALUES (45, 'home', 'animatorinvitation');
INSERT INTO public.django_content_type VALUES (46, 'dashboard', 'export');
INSERT INTO public.django_content_type VALUES (47, 'dashboard', 'retentionrun');
INSERT INTO public.django_content_type VALUES (48, 'dashboard', 'departure');
INSERT INTO public.django_content_type VALUES (49, 'editor', 'setaside');
INSERT INTO public.django_content_type VALUES (50, 'editor', 'unfinished');
INSERT INTO public.django_content_type VALUES (51, 'editor', 'writingsession');
INSERT INTO public.django_content_type VALUES (52, 'editor', 'draftlink');
INSERT INTO public.django_content_type VALUES (53, 'moderation', 'cannedanswer');
INSERT INTO public.django_content_type VALUES (54, 'moderation', 'case');
INSERT INTO public.django_content_type VALUES (55, 'moderation', 'decision');
INSERT INTO public.django_content_type VALUES (56, 'moderation', 'greeting');
INSERT INTO public.django_content_type VALUES (57, 'moderation', 'moderationsettings');
INSERT INTO public.django_content_type VALUES (58, 'moderation', 'report');
INSERT INTO public.django_content_type VALUES (59, 'moderation', 'suspension');
INSERT INTO public.django_content_type VALUES (60, 'moderation', 'sweep');
INSERT INTO public.django_content_type VALUES (61, 'moderation', 'appeal');
INSERT INTO public.django_content_type VALUES (62, 'analytics', 'audience');
INSERT INTO public.django_content_type VALUES (63, 'analytics', 'hit');
INSERT INTO public.django_content_type VALUES (64, 'analytics', 'pageaudience');
INSERT INTO public.django_content_type VALUES (65, 'analytics', 'salt');
INSERT INTO public.django_content_type VALUES (66, 'analytics', 'share');
INSERT INTO public.django_content_type VALUES (67, 'analytics', 'visitor');
INSERT INTO public.django_content_type VALUES (68, 'surveys', 'ideavote');
INSERT INTO public.django_content_type VALUES (69, 'surveys', 'participation');
INSERT INTO public.django_content_type VALUES (70, 'surveys', 'surveypage');
INSERT INTO public.django_content_type VALUES (71, 'surveys', 'surveyquestion');
INSERT INTO public.django_content_type VALUES (72, 'surveys', 'surveyspage');
INSERT INTO public.django_content_type VALUES (73, 'surveys', 'answer');
INSERT INTO public.django_content_type VALUES (74, 'surveys', 'idea');
INSERT INTO public.django_content_type VALUES (75, 'press', 'scan');
INSERT INTO public.django_content_type VALUES (76, 'press', 'programme');
INSERT INTO public.django_content_type VALUES (77, 'movein', 'move');
INSERT INTO public.django_content_type VALUES (78, 'movein', 'fetchedmedia');
INSERT INTO public.django_content_type VALUES (79, 'movein', 'movedauthor');
INSERT INTO public.django_content_type VALUES (80, 'movein', 'outcome');
INSERT INTO public.django_content_type VALUES (81, 'search', 'entry');
INSERT INTO public.django_content_type VALUES (82, 'search', 'word');
INSERT INTO public.django_content_type VALUES (83, 'search', 'entrytext');
INSERT INTO public.django_content_type VALUES (84, 'search', 'tagproposal');
INSERT INTO public.django_content_type VALUES (85, 'search', 'carried');
INSERT INTO public.django_content_type VALUES (86, 'api', 'apikey');
INSERT INTO public.django_content_type VALUES (87, 'api', 'membertoken');
INSERT INTO public.django_content_type VALUES (88, 'api', 'rememberedanswer');
INSERT INTO public.django_content_type VALUES (89, 'sources', 'source');
INSERT INTO public.django_content_type VALUES (90, 'follows', 'alert');
INSERT INTO public.django_content_type VALUES (91, 'follows', 'follow');
INSERT INTO public.django_content_type VALUES (92, 'follows', 'followchoice');
INSERT INTO public.django_content_type VALUES (93, 'follows', 'letterplan');
INSERT INTO public.django_content_type VALUES (94, 'follows', 'savedfilter');
INSERT INTO public.django_content_type VALUES (95, 'follows', 'subscription');
INSERT INTO public.django_content_type VALUES (96, 'communities', 'communityindexpage');
INSERT INTO public.django_content_type VALUES (97, 'communities', 'communityletter');
INSERT INTO public.django_content_type VALUES (98, 'communities', 'communitymonth');
INSERT INTO public.django_content_type VALUES (99, 'communities', 'communitypage');
INSERT INTO public.django_content_type VALUES (100, 'communities', 'communityproposal');
INSERT INTO public.django_content_type VALUES (101, 'communities', 'communitytextpage');
INSERT INTO public.django_content_type VALUES (102, 'communities', 'countedviews');
INSERT INTO public.django_content_type VALUES (103, 'communities', 'downloadmonth');
INSERT INTO public.django_content_type VALUES (104, 'communities', 'feature');
INSERT INTO public.django_content_type VALUES (105, 'communities', 'letterrefusal');
INSERT INTO public.django_content_type VALUES (106, 'communities', 'membership');
INSERT INTO public.django_content_type VALUES (107, 'communities', 'resource');
INSERT INTO public.django_content_type VALUES (108, 'communities', 'communityrights');
INSERT INTO public.django_content_type VALUES (109, 'communities', 'placement');
INSERT INTO public.django_content_type VALUES (110, 'reactions', 'closedthread');
INSERT INTO public.django_content_type VALUES (111, 'reactions', 'comment');
INSERT INTO public.django_content_type VALUES (112, 'reactions', 'recommendation');
INSERT INTO public.django_content_type VALUES (113, 'reactions', 'support');
INSERT INTO public.django_content_type VALUES (114, 'dossiers', 'dossierindexpage');
INSERT INTO public.django_content_type VALUES (115, 'dossiers', 'dossierpage');
INSERT INTO public.django_content_type VALUES (116, 'dossiers', 'dossieritem');
INSERT INTO public.django_content_type VALUES (117, 'projects', 'projectindexpage');
INSERT INTO public.django_content_type VALUES (118, 'projects', 'projectpage');
INSERT INTO public.django_content_type VALUES (119, 'announcements', 'announcementindexpage');
INSERT INTO public.django_content_type VALUES (120, 'announcements', 'announcementpage');
INSERT INTO public.django_content_type VALUES (121, 'articles', 'articleindexpage');
INSERT INTO public.django_content_type VALUES (122, 'articles', 'articlepage');
INSERT INTO public.django_content_type VALUES (123, 'places', 'placeindexpage');
INSERT INTO public.django_content_type VALUES (124, 'places', 'placepage');
INSERT INTO public.django_content_type VALUES (125, 'agenda', 'agendapage');
INSERT INTO public.django_content_type VALUES (126, 'agenda', 'eventpage');
INSERT INTO public.django_content_type VALUES (127, 'agenda', 'occurrence');
INSERT INTO public.django_content_type VALUES (128, 'contributions', 'checkedlink');
INSERT INTO public.django_content_type VALUES (129, 'contributions', 'coauthor');
INSERT INTO public.django_content_type VALUES (130, 'contributions', 'contribution');
INSERT INTO public.django_content_type VALUES (131, 'contributions', 'draftmedia');
INSERT INTO public.django_content_type VALUES (132, 'contributions', 'importedrecord');
INSERT INTO public.django_content_type VALUES (133, 'contributions', 'tag');
INSERT INTO public.django_content_type VALUES (134, 'contributions', 'taggedcontribution');
INSERT INTO public.django_content_type VALUES (135, 'contributions', 'tagmerge');
INSERT INTO public.django_content_type VALUES (136, 'contributions', 'discarded');
INSERT INTO public.django_content_type VALUES (137, 'contributions', 'hidden');
INSERT INTO public.django_content_type VALUES (138, 'contributions', 'lastnumber');
INSERT INTO public.django_content_type VALUES (139, 'contributions', 'change');
INSERT INTO public.django_content_type VALUES (140, 'contributions', 'hubnews');
INSERT INTO public.django_content_type VALUES (141, 'contributions', 'hubposition');
INSERT INTO public.django_content_type VALUES (142, 'contributions', 'listing');
INSERT INTO public.django_content_type VALUES (143, 'contributions', 'sharedcontribution');
INSERT INTO public.django_content_type VALUES (144, 'notifications', 'preference');
INSERT INTO public.django_content_type VALUES (145, 'notifications', 'suspension');
INSERT INTO public.django_content_type VALUES (146, 'notifications', 'notification');
INSERT INTO public.django_content_type VALUES (147, 'notifications', 'mail');
INSERT INTO public.django_content_type VALUES (148, 'maps', 'mapsettings');
INSERT INTO public.django_content_type VALUES (149, 'members', 'member');
INSERT INTO public.django_content_type VALUES (150, 'members', 'auditentry');
INSERT INTO public.django_content_type VALUES (151, 'members', 'consent');
INSERT INTO public.django_content_type VALUES (152, 'members', 'contactmessage');
INSERT INTO public.django_content_type VALUES (153, 'members', 'invitation');
INSERT INTO public.django_content_type VALUES (154, 'members', 'workshop');
INSERT INTO public.django_content_type VALUES (155, 'territories', 'territory');
INSERT INTO public.django_content_type VALUES (156, 'territories', 'partner');
INSERT INTO public.django_content_type VALUES (157, 'territories', 'socialpost');
INSERT INTO public.django_content_type VALUES (158, 'media', 'creditedimage');
INSERT INTO public.django_content_type VALUES (159, 'media', 'creditedrendition');
INSERT INTO public.django_content_type VALUES (160, 'media', 'embedpicture');
INSERT INTO public.django_content_type VALUES (161, 'media', 'contributionfile');
INSERT INTO public.django_content_type VALUES (162, 'gazetteer', 'town');
INSERT INTO public.django_content_type VALUES (163, 'gazetteer', 'postcode');
INSERT INTO public.django_content_type VALUES (164, 'jobs', 'heartbeat');
INSERT INTO public.django_content_type VALUES (165, 'jobs', 'schedule');
INSERT INTO public.django_content_type VALUES (166, 'wagtailforms', 'formsubmission');
INSERT INTO public.django_content_type VALUES (167, 'wagtailredirects', 'redirect');
INSERT INTO public.django_content_type VALUES (168, 'wagtailembeds', 'embed');
INSERT INTO public.django_content_type VALUES (169, 'wagtailusers', 'userprofile');
INSERT INTO public.django_content_type VALUES (170, 'wagtailimages', 'rendition');
INSERT INTO public.django_content_type VALUES (171, 'wagtailsearch', 'indexentry');
INSERT INTO public.django_content_type VALUES (172, 'wagtailadmin', 'editingsession');
INSERT INTO public.django_content_type VALUES (173, 'wagtailadmin', 'formstate');
INSERT INTO public.django_content_type VALUES (174, 'taggit', 'tag');
INSERT INTO public.django_content_type VALUES (175, 'taggit', 'taggeditem');
INSERT INTO public.django_content_type VALUES (176, 'django_tasks_database', 'dbtaskresult');
INSERT INTO public.django_content_type VALUES (177, 'account', 'emailaddress');
INSERT INTO public.django_content_type VALUES (178, 'account', 'emailconfirmation');
INSERT INTO public.django_content_type VALUES (179, 'mfa', 'authenticator');
INSERT INTO public.django_content_type VALUES (180, 'usersessions', 'usersession');
INSERT INTO public.django_content_type VALUES (181, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (182, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (183, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (184, 'sessions', 'session');
INSERT INTO public.django_migrations VALUES (1, 'contenttypes', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (2, 'contenttypes', '0002_remove_content_type_name', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (3, 'auth', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (4, 'auth', '0002_alter_permission_name_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (5, 'auth', '0003_alter_user_email_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (6, 'auth', '0004_alter_user_username_opts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (7, 'auth', '0005_alter_user_last_login_null', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (8, 'auth', '0006_require_contenttypes_0002', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (9, 'auth', '0007_alter_validators_add_error_messages', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (10, 'auth', '0008_alter_user_username_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (11, 'auth', '0009_alter_user_last_name_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (12, 'auth', '0010_alter_group_name_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (13, 'auth', '0011_update_proxy_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (14, 'auth', '0012_alter_user_first_name_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (15, 'members', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (16, 'account', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (17, 'account', '0002_email_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (18, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (19, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (20, 'account', '0005_emailaddress_idx_upper_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (21, 'account', '0006_emailaddress_lower', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (22, 'account', '0007_emailaddress_idx_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (23, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (24, 'account', '0009_emailaddress_unique_primary_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (25, 'wagtailcore', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (26, 'wagtailcore', '0002_initial_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (27, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (28, 'wagtailcore', '0004_page_locked', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (29, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (30, 'wagtailcore', '0006_add_lock_page_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (31, 'wagtailcore', '0007_page_latest_revision_created_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (32, 'wagtailcore', '0008_populate_latest_revision_created_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (33, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (34, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (35, 'wagtailcore', '0011_page_first_published_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (36, 'wagtailcore', '0012_extend_page_slug_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (37, 'wagtailcore', '0013_update_golive_expire_help_text', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (38, 'wagtailcore', '0014_add_verbose_name', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (39, 'wagtailcore', '0015_add_more_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (40, 'wagtailcore', '0016_change_page_url_path_to_text_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (41, 'wagtailcore', '0017_change_edit_page_permission_description', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (42, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (43, 'wagtailcore', '0019_verbose_names_cleanup', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (44, 'wagtailcore', '0020_add_index_on_page_first_published_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (45, 'wagtailcore', '0021_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (46, 'wagtailcore', '0022_add_site_name', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (47, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (48, 'wagtailcore', '0024_collection', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (49, 'wagtailcore', '0025_collection_initial_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (50, 'wagtailcore', '0026_group_collection_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (51, 'wagtailcore', '0027_fix_collection_path_collation', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (52, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (53, 'wagtailcore', '0028_merge', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (54, 'wagtailcore', '0029_unicode_slugfield_dj19', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (55, 'wagtailcore', '0030_index_on_pagerevision_created_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (56, 'wagtailcore', '0031_add_page_view_restriction_types', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (57, 'wagtailcore', '0032_add_bulk_delete_page_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (58, 'wagtailcore', '0033_remove_golive_expiry_help_text', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (59, 'wagtailcore', '0034_page_live_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (60, 'wagtailcore', '0035_page_last_published_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (61, 'wagtailcore', '0036_populate_page_last_published_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (62, 'wagtailcore', '0037_set_page_owner_editable', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (63, 'wagtailcore', '0038_make_first_published_at_editable', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (64, 'wagtailcore', '0039_collectionviewrestriction', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (65, 'wagtailcore', '0040_page_draft_title', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (66, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (67, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (68, 'wagtailcore', '0043_lock_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (69, 'wagtailcore', '0044_add_unlock_grouppagepermission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (70, 'wagtailcore', '0045_assign_unlock_grouppagepermission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (71, 'wagtailcore', '0046_site_name_remove_null', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (72, 'wagtailcore', '0047_add_workflow_models', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (73, 'wagtailcore', '0048_add_default_workflows', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (74, 'wagtailcore', '0049_taskstate_finished_by', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (75, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (76, 'wagtailcore', '0051_taskstate_comment', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (77, 'wagtailcore', '0052_pagelogentry', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (78, 'wagtailcore', '0053_locale_model', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (79, 'wagtailcore', '0054_initial_locale', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (80, 'wagtailcore', '0055_page_locale_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (81, 'wagtailcore', '0056_page_locale_fields_populate', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (82, 'wagtailcore', '0057_page_locale_fields_notnull', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (83, 'wagtailcore', '0058_page_alias_of', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (84, 'wagtailcore', '0059_apply_collection_ordering', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (85, 'wagtailcore', '0060_fix_workflow_unique_constraint', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (86, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (87, 'wagtailcore', '0062_comment_models_and_pagesubscription', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (88, 'wagtailcore', '0063_modellogentry', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (89, 'wagtailcore', '0064_log_timestamp_indexes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (90, 'wagtailcore', '0065_log_entry_uuid', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (91, 'wagtailcore', '0066_collection_management_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (92, 'wagtailcore', '0067_alter_pagerevision_content_json', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (93, 'wagtailcore', '0068_log_entry_empty_object', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (94, 'wagtailcore', '0069_log_entry_jsonfield', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (95, 'wagtailcore', '0070_rename_pagerevision_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (96, 'wagtailcore', '0071_populate_revision_content_type', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (97, 'wagtailcore', '0072_alter_revision_content_type_notnull', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (98, 'wagtailcore', '0073_page_latest_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (99, 'wagtailcore', '0074_revision_object_str', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (100, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (101, 'wagtailcore', '0076_modellogentry_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (102, 'wagtailcore', '0077_alter_revision_user', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (103, 'wagtailcore', '0078_referenceindex', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (104, 'wagtailcore', '0079_rename_taskstate_page_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (105, 'wagtailcore', '0080_generic_workflowstate', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (106, 'wagtailcore', '0081_populate_workflowstate_content_type', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (107, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (108, 'wagtailcore', '0083_workflowcontenttype', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (109, 'wagtailcore', '0084_add_default_page_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (110, 'wagtailcore', '0085_add_grouppagepermission_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (111, 'wagtailcore', '0086_populate_grouppagepermission_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (112, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (113, 'wagtailcore', '0088_fix_log_entry_json_timestamps', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (114, 'wagtailcore', '0089_log_entry_data_json_null_to_object', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (115, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (116, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (117, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (118, 'wagtailcore', '0093_uploadedfile', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (119, 'wagtailcore', '0094_alter_page_locale', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (120, 'wagtailcore', '0095_groupsitepermission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (121, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (122, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (123, 'wagtailcore', '0098_apitoken', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (124, 'taggit', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (125, 'taggit', '0002_auto_20150616_2121', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (126, 'taggit', '0003_taggeditem_add_unique_index', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (127, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (128, 'taggit', '0005_auto_20220424_2025', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (129, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (130, 'media', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (131, 'media', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (132, 'territories', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (133, 'territories', '0002_robots_txt', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (134, 'territories', '0003_openings_and_neighbours', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (135, 'contributions', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (136, 'contributions', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (137, 'contributions', '0003_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (138, 'contributions', '0004_kinds_are_registered', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (139, 'contributions', '0005_journal', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (140, 'contributions', '0006_newest_of_all', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (141, 'contributions', '0007_newest_change', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (142, 'contributions', '0008_news_for_the_hub', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (143, 'contributions', '0009_shared_contributions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (144, 'contributions', '0010_approximate_and_nearby', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (145, 'contributions', '0011_what_is_not_over', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (146, 'agenda', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (147, 'agenda', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (148, 'agenda', '0003_kinds_are_registered', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (149, 'agenda', '0004_events_at_places', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (150, 'analytics', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (151, 'analytics', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (152, 'announcements', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (153, 'announcements', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (154, 'api', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (155, 'api', '0002_personal_tokens', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (156, 'articles', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (157, 'articles', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (158, 'communities', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (159, 'communities', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (160, 'communities', '0003_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (161, 'communities', '0004_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (162, 'communities', '0005_placement', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (163, 'dashboard', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (164, 'dashboard', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (165, 'dashboard', '0003_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (166, 'django_tasks_database', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (167, 'django_tasks_database', '0002_alter_dbtaskresult_options', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (168, 'django_tasks_database', '0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (169, 'django_tasks_database', '0004_dbtaskresult_started_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (170, 'django_tasks_database', '0005_alter_dbtaskresult_priority_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (171, 'django_tasks_database', '0006_alter_dbtaskresult_args_kwargs_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (172, 'django_tasks_database', '0007_add_separate_results_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (173, 'django_tasks_database', '0008_separate_results_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (174, 'django_tasks_database', '0009_remove_results_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (175, 'django_tasks_database', '0010_alter_dbtaskresult_status', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (176, 'django_tasks_database', '0011_rename_complete_status', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (177, 'django_tasks_database', '0012_add_separate_exception_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (178, 'django_tasks_database', '0013_separate_exception_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (179, 'django_tasks_database', '0014_remove_dbtaskresult_exception_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (180, 'django_tasks_database', '0015_correctly_order_run_after', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (181, 'django_tasks_database', '0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (182, 'django_tasks_database', '0017_dbtaskresult_metadata', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (183, 'django_tasks_database', '0018_rename_succeeded_status', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (184, 'django_tasks_database', '0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (185, 'django_tasks_database', '0020_update_db_task_result_ordering', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (186, 'django_tasks_database', '0021_conditional_partial_index_ordering', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (187, 'dossiers', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (188, 'dossiers', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (189, 'editor', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (190, 'editor', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (191, 'follows', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (192, 'follows', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (193, 'follows', '0003_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (194, 'follows', '0004_told_facts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (195, 'follows', '0005_notified_columns', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (196, 'gazetteer', '0001_towns', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (197, 'home', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (198, 'home', '0002_animator_invitations', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (199, 'jobs', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (200, 'maps', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (201, 'maps', '0002_relief', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (202, 'members', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (203, 'members', '0003_log_of_accounts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (204, 'members', '0004_audit_of_territories', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (205, 'members', '0005_alphabetical_order', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (206, 'mfa', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (207, 'mfa', '0002_authenticator_timestamps', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (208, 'mfa', '0003_authenticator_type_uniq', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (209, 'moderation', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (210, 'moderation', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (211, 'moderation', '0003_network_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (212, 'movein', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (213, 'notifications', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (214, 'notifications', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (215, 'notifications', '0003_facts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (216, 'notifications', '0004_keep_facts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (217, 'notifications', '0005_drop_words', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (218, 'notifications', '0006_rename_letter_mail', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (219, 'operations', '0001_backup_runs', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (220, 'operations', '0002_health', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (221, 'places', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (222, 'press', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (223, 'press', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (224, 'projects', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (225, 'reactions', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (226, 'reactions', '0002_browser_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (227, 'reactions', '0003_answers', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (228, 'search', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (229, 'search', '0002_position_in_the_journal', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (230, 'search', '0003_what_the_ranking_reads', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (231, 'sessions', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (232, 'showcase', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (233, 'sources', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (234, 'sources', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (235, 'sources', '0003_kinds_are_registered', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (236, 'sources', '0004_outside', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (237, 'surveys', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (238, 'surveys', '0002_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (239, 'usersessions', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (240, 'wagtailadmin', '0001_create_admin_access_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (241, 'wagtailadmin', '0002_admin', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (242, 'wagtailadmin', '0003_admin_managed', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (243, 'wagtailadmin', '0004_editingsession', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (244, 'wagtailadmin', '0005_editingsession_is_editing', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (245, 'wagtailadmin', '0006_formstate', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (246, 'wagtaildocs', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (247, 'wagtaildocs', '0002_initial_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (248, 'wagtaildocs', '0003_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (249, 'wagtaildocs', '0004_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (250, 'wagtaildocs', '0005_document_collection', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (251, 'wagtaildocs', '0006_copy_document_permissions_to_collections', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (252, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (253, 'wagtaildocs', '0007_merge', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (254, 'wagtaildocs', '0008_document_file_size', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (255, 'wagtaildocs', '0009_document_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (256, 'wagtaildocs', '0010_document_file_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (257, 'wagtaildocs', '0011_add_choose_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (258, 'wagtaildocs', '0012_uploadeddocument', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (259, 'wagtaildocs', '0013_delete_uploadeddocument', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (260, 'wagtaildocs', '0014_alter_document_file_size', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (261, 'wagtailembeds', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (262, 'wagtailembeds', '0002_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (263, 'wagtailembeds', '0003_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (264, 'wagtailembeds', '0004_embed_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (265, 'wagtailembeds', '0005_specify_thumbnail_url_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (266, 'wagtailembeds', '0006_add_embed_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (267, 'wagtailembeds', '0007_populate_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (268, 'wagtailembeds', '0008_allow_long_urls', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (269, 'wagtailembeds', '0009_embed_cache_until', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (270, 'wagtailforms', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (271, 'wagtailforms', '0002_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (272, 'wagtailforms', '0003_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (273, 'wagtailforms', '0004_add_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (274, 'wagtailforms', '0005_alter_formsubmission_form_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (275, 'wagtailimages', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (276, 'wagtailimages', '0002_initial_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (277, 'wagtailimages', '0003_fix_focal_point_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (278, 'wagtailimages', '0004_make_focal_point_key_not_nullable', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (279, 'wagtailimages', '0005_make_filter_spec_unique', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (280, 'wagtailimages', '0006_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (281, 'wagtailimages', '0007_image_file_size', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (282, 'wagtailimages', '0008_image_created_at_index', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (283, 'wagtailimages', '0009_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (284, 'wagtailimages', '0010_change_on_delete_behaviour', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (285, 'wagtailimages', '0011_image_collection', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (286, 'wagtailimages', '0012_copy_image_permissions_to_collections', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (287, 'wagtailimages', '0013_make_rendition_upload_callable', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (288, 'wagtailimages', '0014_add_filter_spec_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (289, 'wagtailimages', '0015_fill_filter_spec_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (290, 'wagtailimages', '0016_deprecate_rendition_filter_relation', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (291, 'wagtailimages', '0017_reduce_focal_point_key_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (292, 'wagtailimages', '0018_remove_rendition_filter', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (293, 'wagtailimages', '0019_delete_filter', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (294, 'wagtailimages', '0020_add-verbose-name', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (295, 'wagtailimages', '0021_image_file_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (296, 'wagtailimages', '0022_uploadedimage', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (297, 'wagtailimages', '0023_add_choose_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (298, 'wagtailimages', '0024_index_image_file_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (299, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (300, 'wagtailimages', '0026_delete_uploadedimage', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (301, 'wagtailimages', '0027_image_description', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (302, 'wagtailredirects', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (303, 'wagtailredirects', '0002_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (304, 'wagtailredirects', '0003_make_site_field_editable', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (305, 'wagtailredirects', '0004_set_unique_on_path_and_site', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (306, 'wagtailredirects', '0005_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (307, 'wagtailredirects', '0006_redirect_increase_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (308, 'wagtailredirects', '0007_add_autocreate_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (309, 'wagtailredirects', '0008_add_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (310, 'wagtailsearch', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (311, 'wagtailsearch', '0002_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (312, 'wagtailsearch', '0003_remove_editors_pick', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (313, 'wagtailsearch', '0004_querydailyhits_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (314, 'wagtailsearch', '0005_create_indexentry', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (315, 'wagtailsearch', '0006_customise_indexentry', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (316, 'wagtailsearch', '0007_delete_editorspick', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (317, 'wagtailsearch', '0008_remove_query_and_querydailyhits_models', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (318, 'wagtailsearch', '0009_remove_ngram_autocomplete', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (319, 'wagtailsearch', '0010_add_text_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (320, 'wagtailusers', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (321, 'wagtailusers', '0002_add_verbose_name_on_userprofile', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (322, 'wagtailusers', '0003_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (323, 'wagtailusers', '0004_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (324, 'wagtailusers', '0005_make_related_name_wagtail_specific', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (325, 'wagtailusers', '0006_userprofile_prefered_language', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (326, 'wagtailusers', '0007_userprofile_current_time_zone', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (327, 'wagtailusers', '0008_userprofile_avatar', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (328, 'wagtailusers', '0009_userprofile_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (329, 'wagtailusers', '0010_userprofile_updated_comments_notifications', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (330, 'wagtailusers', '0011_userprofile_dismissibles', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (331, 'wagtailusers', '0012_userprofile_theme', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (332, 'wagtailusers', '0013_userprofile_density', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (333, 'wagtailusers', '0014_userprofile_contrast', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (334, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (335, 'webhooks', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (336, 'webhooks', '0002_deliveries_of_one_contribution', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (337, 'wagtailimages', '0001_squashed_0021', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (338, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', '2026-01-01 00:00:00+00');
INSERT INTO public.wagtailcore_collection VALUES (1, '0001', 1, 0, 'Root');
INSERT INTO public.wagtailcore_groupapprovaltask VALUES (1);
INSERT INTO public.wagtailcore_groupapprovaltask_groups VALUES (1, 1, 1);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (1, 1, 1, 110);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (2, 1, 2, 110);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (3, 1, 1, 111);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (4, 1, 2, 111);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (5, 1, 1, 113);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (6, 1, 2, 113);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (7, 1, 1, 114);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (8, 1, 2, 114);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (9, 1, 1, 115);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (10, 1, 2, 115);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (11, 1, 1, 117);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (12, 1, 2, 117);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (1, 1, 1, 69);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (2, 1, 1, 70);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (3, 1, 1, 75);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (4, 2, 1, 69);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (5, 2, 1, 70);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (6, 1, 1, 74);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (7, 1, 1, 76);
INSERT INTO public.wagtailcore_locale VALUES (1, 'fr');
INSERT INTO public.wagtailcore_page VALUES (1, '0001', 1, 1, 'Root', 'root', true, false, '/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Root', NULL, NULL, '95775e77-6b42-4506-a632-0a022e649861', 1, NULL, NULL);
INSERT INTO public.wagtailcore_page VALUES (2, '00010001', 2, 0, 'Welcome to your new Wagtail site!', 'home', true, false, '/home/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Welcome to your new Wagtail site!', NULL, NULL, 'e1fd25c6-703b-48c9-b04f-13d29fdc4545', 1, NULL, NULL);
INSERT INTO public.wagtailcore_site VALUES (1, 'localhost', 80, true, 2, '');
INSERT INTO public.wagtailcore_task VALUES (1, 'Moderators approval', true, 2);
INSERT INTO public.wagtailcore_workflow VALUES (1, 'Moderators approval', true);
INSERT INTO public.wagtailcore_workflowpage VALUES (1, 1);
INSERT INTO public.wagtailcore_workflowtask VALUES (1, 0, 1, 1);
SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);
SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);
SELECT pg_catalog.setval('public.agenda_occurrence_id_seq', 1, false);
SELECT pg_catalog.setval('public.analytics_audience_id_seq', 1, false);
SELECT pg_catalog.setval('public.analytics_hit_id_seq', 1, false);
SELECT pg_catalog.setval('public.analytics_pageaudience_id_seq', 1, false);
SELECT pg_catalog.setval('public.analytics_salt_id_seq', 1, false);
SELECT pg_catalog.setval('public.analytics_share_id_seq', 1, false);
SELECT pg_catalog.setval('public.analytics_visitor_id_seq', 1, false);
SELECT pg_catalog.setval('public.api_apikey_id_seq', 1, false);
SELECT pg_catalog.setval('public.api_membertoken_id_seq', 1, false);
SELECT pg_catalog.setval('public.api_rememberedanswer_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_id_seq', 2, true);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 18, true);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 739, true);
SELECT pg_catalog.setval('public.communities_communityletter_id_seq', 1, false);
SELECT pg_catalog.setval('public.communities_communitymonth_id_seq', 1, false);
SELECT pg_catalog.setval('public.communities_communityproposal_id_seq', 1, false);
SELECT pg_catalog.setval('public.communities_communityshelf_id_seq', 1, false);
SELECT pg_catalog.setval('public.communities_countedviews_id_seq', 1, false);
SELECT pg_catalog.setval('public.communities_downloadmonth_id_seq', 1, false);
SELECT pg_catalog.setval('public.communities_feature_id_seq', 1, false);
SELECT pg_catalog.setval('public.communities_letterrefusal_id_seq', 1, false);
SELECT pg_catalog.setval('public.communities_membership_id_seq', 1, false);
SELECT pg_catalog.setval('public.communities_resource_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_change_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_checkedlink_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_coauthor_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_draftmedia_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_hubnews_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_hubposition_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_importedrecord_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_lastnumber_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_listing_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_sharedcontribution_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_tag_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_taggedcontribution_id_seq', 1, false);
SELECT pg_catalog.setval('public.contributions_tagmerge_id_seq', 1, false);
SELECT pg_catalog.setval('public.dashboard_departure_id_seq', 1, false);
SELECT pg_catalog.setval('public.dashboard_export_id_seq', 1, false);
SELECT pg_catalog.setval('public.dashboard_retentionrun_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 184, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 338, true);
SELECT pg_catalog.setval('public.dossiers_dossieritem_id_seq', 1, false);
SELECT pg_catalog.setval('public.editor_draftlink_id_seq', 1, false);
SELECT pg_catalog.setval('public.editor_writingsession_id_seq', 1, false);
SELECT pg_catalog.setval('public.follows_follow_id_seq', 1, false);
SELECT pg_catalog.setval('public.follows_letterplan_id_seq', 1, false);
SELECT pg_catalog.setval('public.follows_savedfilter_id_seq', 1, false);
SELECT pg_catalog.setval('public.follows_subscription_id_seq', 1, false);
SELECT pg_catalog.setval('public.gazetteer_postcode_id_seq', 1, false);
SELECT pg_catalog.setval('public.home_animatorinvitation_id_seq', 1, false);
SELECT pg_catalog.setval('public.home_homepin_id_seq', 1, false);
SELECT pg_catalog.setval('public.maps_mapsettings_id_seq', 1, false);
SELECT pg_catalog.setval('public.media_contributionfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.media_creditedimage_id_seq', 1, false);
SELECT pg_catalog.setval('public.media_creditedrendition_id_seq', 1, false);
SELECT pg_catalog.setval('public.media_embedpicture_id_seq', 1, false);
SELECT pg_catalog.setval('public.members_auditentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.members_consent_id_seq', 1, false);
SELECT pg_catalog.setval('public.members_contactmessage_id_seq', 1, false);
SELECT pg_catalog.setval('public.members_invitation_id_seq', 1, false);
SELECT pg_catalog.setval('public.members_member_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.members_member_id_seq', 1, false);
SELECT pg_catalog.setval('public.members_member_user_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.members_workshop_id_seq', 1, false);
SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);
SELECT pg_catalog.setval('public.moderation_appeal_id_seq', 1, false);
SELECT pg_catalog.setval('public.moderation_cannedanswer_id_seq', 1, false);
SELECT pg_catalog.setval('public.moderation_case_id_seq', 1, false);
SELECT pg_catalog.setval('public.moderation_decision_id_seq', 1, false);
SELECT pg_catalog.setval('public.moderation_moderationsettings_id_seq', 1, false);
SELECT pg_catalog.setval('public.moderation_report_id_seq', 1, false);
SELECT pg_catalog.setval('public.moderation_suspension_id_seq', 1, false);
SELECT pg_catalog.setval('public.moderation_sweep_id_seq', 1, false);
SELECT pg_catalog.setval('public.movein_fetchedmedia_id_seq', 1, false);
SELECT pg_catalog.setval('public.movein_move_id_seq', 1, false);
SELECT pg_catalog.setval('public.movein_movedauthor_contributions_id_seq', 1, false);
SELECT pg_catalog.setval('public.movein_movedauthor_id_seq', 1, false);
SELECT pg_catalog.setval('public.movein_outcome_id_seq', 1, false);
SELECT pg_catalog.setval('public.notifications_letter_id_seq', 1, false);
SELECT pg_catalog.setval('public.notifications_notification_id_seq', 1, false);
SELECT pg_catalog.setval('public.notifications_preference_id_seq', 1, false);
SELECT pg_catalog.setval('public.notifications_suspension_id_seq', 1, false);
SELECT pg_catalog.setval('public.operations_backuprun_id_seq', 1, false);
SELECT pg_catalog.setval('public.operations_slowpage_id_seq', 1, false);
SELECT pg_catalog.setval('public.operations_trouble_id_seq', 1, false);
SELECT pg_catalog.setval('public.press_programme_contributions_id_seq', 1, false);
SELECT pg_catalog.setval('public.press_programme_id_seq', 1, false);
SELECT pg_catalog.setval('public.press_scan_id_seq', 1, false);
SELECT pg_catalog.setval('public.reactions_comment_id_seq', 1, false);
SELECT pg_catalog.setval('public.reactions_comment_mentioned_id_seq', 1, false);
SELECT pg_catalog.setval('public.reactions_recommendation_id_seq', 1, false);
SELECT pg_catalog.setval('public.reactions_support_id_seq', 1, false);
SELECT pg_catalog.setval('public.search_carried_id_seq', 1, false);
SELECT pg_catalog.setval('public.search_tagproposal_id_seq', 1, false);
SELECT pg_catalog.setval('public.showcase_costline_id_seq', 1, false);
SELECT pg_catalog.setval('public.showcase_openingrequest_id_seq', 1, false);
SELECT pg_catalog.setval('public.showcase_pressmention_id_seq', 1, false);
SELECT pg_catalog.setval('public.sources_source_id_seq', 1, false);
SELECT pg_catalog.setval('public.surveys_answer_id_seq', 1, false);
SELECT pg_catalog.setval('public.surveys_idea_id_seq', 1, false);
SELECT pg_catalog.setval('public.surveys_ideavote_id_seq', 1, false);
SELECT pg_catalog.setval('public.surveys_surveyquestion_id_seq', 1, false);
SELECT pg_catalog.setval('public.taggit_tag_id_seq', 1, false);
SELECT pg_catalog.setval('public.taggit_taggeditem_id_seq', 1, false);
SELECT pg_catalog.setval('public.territories_partner_id_seq', 1, false);
SELECT pg_catalog.setval('public.territories_socialpost_id_seq', 1, false);
SELECT pg_catalog.setval('public.usersessions_usersession_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_admin_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_editingsession_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_formstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_apitoken_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_collection_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_comment_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_commentreply_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_groupapprovaltask_groups_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_groupcollectionpermission_id_seq', 12, true);
SELECT pg_catalog.setval('public.wagtailcore_grouppagepermission_id_seq', 7, true);
SELECT pg_catalog.setval('public.wagtailcore_groupsitepermission_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_locale_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_modellogentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_page_id_seq', 2, true);
SELECT pg_catalog.setval('public.wagtailcore_pagelogentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pagerevision_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pagesubscription_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_referenceindex_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_site_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_task_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_taskstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_uploadedfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_workflow_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_workflowstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_workflowtask_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtaildocs_document_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailembeds_embed_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailforms_formsubmission_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailimages_image_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailimages_rendition_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailredirects_redirect_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailsearch_indexentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailusers_userprofile_id_seq', 1, false);
SELECT pg_catalog.setval('public.webhooks_delivery_id_seq', 1, false);
SELECT pg_catalog.setval('public.webhooks_endpoint_id_seq', 1, false);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_agendapage
    ADD CONSTRAINT agenda_agendapage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.agenda_eventpage
    ADD CONSTRAINT agenda_eventpage_pkey PRIMARY KEY (contribution_ptr_id);
ALTER TABLE ONLY public.agenda_occurrence
    ADD CONSTRAINT agenda_occurrence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.analytics_audience
    ADD CONSTRAINT analytics_audience_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.analytics_hit
    ADD CONSTRAINT analytics_hit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.analytics_pageaudience
    ADD CONSTRAINT analytics_pageaudience_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.analytics_salt
    ADD CONSTRAINT analytics_salt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.analytics_share
    ADD CONSTRAINT analytics_share_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.analytics_visitor
    ADD CONSTRAINT analytics_visitor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.home_animatorinvitation
    ADD CONSTRAINT animator_invited_once UNIQUE (territory_id, email);
ALTER TABLE ONLY public.announcements_announcementindexpage
    ADD CONSTRAINT announcements_announcementindexpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.announcements_announcementpage
    ADD CONSTRAINT announcements_announcementpage_pkey PRIMARY KEY (contribution_ptr_id);
ALTER TABLE ONLY public.api_apikey
    ADD CONSTRAINT api_apikey_hash_key UNIQUE (hash);
ALTER TABLE ONLY public.api_apikey
    ADD CONSTRAINT api_apikey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.api_membertoken
    ADD CONSTRAINT api_membertoken_hash_key UNIQUE (hash);
ALTER TABLE ONLY public.api_membertoken
    ADD CONSTRAINT api_membertoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.api_rememberedanswer
    ADD CONSTRAINT api_rememberedanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.articles_articleindexpage
    ADD CONSTRAINT articles_articleindexpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.articles_articlepage
    ADD CONSTRAINT articles_articlepage_pkey PRIMARY KEY (contribution_ptr_id);
ALTER TABLE ONLY public.analytics_audience
    ADD CONSTRAINT audience_of_a_day UNIQUE (territory_id, day);
ALTER TABLE ONLY public.analytics_pageaudience
    ADD CONSTRAINT audience_of_a_page UNIQUE (page_id, day);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_coauthor
    ADD CONSTRAINT co_author_once UNIQUE (contribution_id, member_id);
ALTER TABLE ONLY public.communities_communityindexpage
    ADD CONSTRAINT communities_communityindexpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.communities_communityletter
    ADD CONSTRAINT communities_communityletter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_communitymonth
    ADD CONSTRAINT communities_communitymonth_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_communitypage
    ADD CONSTRAINT communities_communitypage_pkey PRIMARY KEY (contribution_ptr_id);
ALTER TABLE ONLY public.communities_communityproposal
    ADD CONSTRAINT communities_communityproposal_community_id_key UNIQUE (community_id);
ALTER TABLE ONLY public.communities_communityproposal
    ADD CONSTRAINT communities_communityproposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_communityrights
    ADD CONSTRAINT communities_communityrights_administrators_id_key UNIQUE (administrators_id);
ALTER TABLE ONLY public.communities_communityrights
    ADD CONSTRAINT communities_communityrights_collection_id_key UNIQUE (collection_id);
ALTER TABLE ONLY public.communities_communityrights
    ADD CONSTRAINT communities_communityrights_contributors_id_key UNIQUE (contributors_id);
ALTER TABLE ONLY public.communities_communityrights
    ADD CONSTRAINT communities_communityrights_pkey PRIMARY KEY (community_id);
ALTER TABLE ONLY public.communities_placement
    ADD CONSTRAINT communities_communityshelf_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_communitytextpage
    ADD CONSTRAINT communities_communitytextpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.communities_countedviews
    ADD CONSTRAINT communities_countedviews_contribution_id_key UNIQUE (contribution_id);
ALTER TABLE ONLY public.communities_countedviews
    ADD CONSTRAINT communities_countedviews_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_downloadmonth
    ADD CONSTRAINT communities_downloadmonth_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_feature
    ADD CONSTRAINT communities_feature_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_letterrefusal
    ADD CONSTRAINT communities_letterrefusal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_membership
    ADD CONSTRAINT communities_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_resource
    ADD CONSTRAINT communities_resource_document_id_key UNIQUE (document_id);
ALTER TABLE ONLY public.communities_resource
    ADD CONSTRAINT communities_resource_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_membership
    ADD CONSTRAINT community_member_once UNIQUE (community_id, member_id);
ALTER TABLE ONLY public.communities_communitymonth
    ADD CONSTRAINT community_month_once UNIQUE (community_id, month);
ALTER TABLE ONLY public.contributions_taggedcontribution
    ADD CONSTRAINT contribution_tagged_once_with_a_tag UNIQUE (tag_id, content_object_id);
ALTER TABLE ONLY public.contributions_change
    ADD CONSTRAINT contributions_change_number_key UNIQUE (number);
ALTER TABLE ONLY public.contributions_change
    ADD CONSTRAINT contributions_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_checkedlink
    ADD CONSTRAINT contributions_checkedlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_coauthor
    ADD CONSTRAINT contributions_coauthor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_contribution
    ADD CONSTRAINT contributions_contribution_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.contributions_contribution
    ADD CONSTRAINT contributions_contribution_short_code_key UNIQUE (short_code);
ALTER TABLE ONLY public.contributions_discarded
    ADD CONSTRAINT contributions_discarded_pkey PRIMARY KEY (contribution_id);
ALTER TABLE ONLY public.contributions_draftmedia
    ADD CONSTRAINT contributions_draftmedia_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_hidden
    ADD CONSTRAINT contributions_hidden_pkey PRIMARY KEY (contribution_id);
ALTER TABLE ONLY public.contributions_hubnews
    ADD CONSTRAINT contributions_hubnews_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_hubnews
    ADD CONSTRAINT contributions_hubnews_topic_key UNIQUE (topic);
ALTER TABLE ONLY public.contributions_hubposition
    ADD CONSTRAINT contributions_hubposition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_importedrecord
    ADD CONSTRAINT contributions_importedrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_lastnumber
    ADD CONSTRAINT contributions_lastnumber_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_listing
    ADD CONSTRAINT contributions_listing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_sharedcontribution
    ADD CONSTRAINT contributions_sharedcontribution_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_tag
    ADD CONSTRAINT contributions_tag_key_key UNIQUE (key);
ALTER TABLE ONLY public.contributions_tag
    ADD CONSTRAINT contributions_tag_name_key UNIQUE (name);
ALTER TABLE ONLY public.contributions_tag
    ADD CONSTRAINT contributions_tag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_tag
    ADD CONSTRAINT contributions_tag_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.contributions_taggedcontribution
    ADD CONSTRAINT contributions_taggedcontribution_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions_tagmerge
    ADD CONSTRAINT contributions_tagmerge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dashboard_departure
    ADD CONSTRAINT dashboard_departure_member_id_key UNIQUE (member_id);
ALTER TABLE ONLY public.dashboard_departure
    ADD CONSTRAINT dashboard_departure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dashboard_export
    ADD CONSTRAINT dashboard_export_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dashboard_retentionrun
    ADD CONSTRAINT dashboard_retentionrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.django_tasks_database_dbtaskresult
    ADD CONSTRAINT django_tasks_database_dbtaskresult_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dossiers_dossierindexpage
    ADD CONSTRAINT dossiers_dossierindexpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.dossiers_dossieritem
    ADD CONSTRAINT dossiers_dossieritem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dossiers_dossierpage
    ADD CONSTRAINT dossiers_dossierpage_pkey PRIMARY KEY (contribution_ptr_id);
ALTER TABLE ONLY public.contributions_draftmedia
    ADD CONSTRAINT draft_document_once UNIQUE (page_id, document_id);
ALTER TABLE ONLY public.contributions_draftmedia
    ADD CONSTRAINT draft_image_once UNIQUE (page_id, image_id);
ALTER TABLE ONLY public.editor_draftlink
    ADD CONSTRAINT editor_draftlink_contribution_id_key UNIQUE (contribution_id);
ALTER TABLE ONLY public.editor_draftlink
    ADD CONSTRAINT editor_draftlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.editor_draftlink
    ADD CONSTRAINT editor_draftlink_token_key UNIQUE (token);
ALTER TABLE ONLY public.editor_setaside
    ADD CONSTRAINT editor_setaside_pkey PRIMARY KEY (revision_id);
ALTER TABLE ONLY public.editor_unfinished
    ADD CONSTRAINT editor_unfinished_pkey PRIMARY KEY (contribution_id);
ALTER TABLE ONLY public.editor_writingsession
    ADD CONSTRAINT editor_writingsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.communities_feature
    ADD CONSTRAINT featured_once UNIQUE (community_id, contribution_id);
ALTER TABLE ONLY public.follows_alert
    ADD CONSTRAINT follows_alert_pkey PRIMARY KEY (page_id);
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_follow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.follows_followchoice
    ADD CONSTRAINT follows_followchoice_pkey PRIMARY KEY (member_id);
ALTER TABLE ONLY public.follows_letterplan
    ADD CONSTRAINT follows_letterplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.follows_letterplan
    ADD CONSTRAINT follows_letterplan_site_id_key UNIQUE (site_id);
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_member_once UNIQUE (follower_id, member_id);
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_page_once UNIQUE (follower_id, page_id);
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_saved_filter_once UNIQUE (follower_id, saved_filter_id);
ALTER TABLE ONLY public.follows_savedfilter
    ADD CONSTRAINT follows_savedfilter_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.follows_savedfilter
    ADD CONSTRAINT follows_savedfilter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.follows_subscription
    ADD CONSTRAINT follows_subscription_key_key UNIQUE (key);
ALTER TABLE ONLY public.follows_subscription
    ADD CONSTRAINT follows_subscription_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_tag_once UNIQUE (follower_id, tag_id);
ALTER TABLE ONLY public.gazetteer_postcode
    ADD CONSTRAINT gazetteer_postcode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.gazetteer_town
    ADD CONSTRAINT gazetteer_town_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.home_animatorinvitation
    ADD CONSTRAINT home_animatorinvitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.home_homepage
    ADD CONSTRAINT home_homepage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.home_homepin
    ADD CONSTRAINT home_homepin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.home_standardpage
    ADD CONSTRAINT home_standardpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.surveys_ideavote
    ADD CONSTRAINT idea_voted_once UNIQUE (idea_id, member_id);
ALTER TABLE ONLY public.contributions_importedrecord
    ADD CONSTRAINT imported_record_once_per_source UNIQUE (territory_id, source, uid);
ALTER TABLE ONLY public.jobs_heartbeat
    ADD CONSTRAINT jobs_heartbeat_pkey PRIMARY KEY (worker_id);
ALTER TABLE ONLY public.jobs_schedule
    ADD CONSTRAINT jobs_schedule_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.communities_letterrefusal
    ADD CONSTRAINT letter_refused_once UNIQUE (community_id, member_id);
ALTER TABLE ONLY public.contributions_checkedlink
    ADD CONSTRAINT link_checked_once UNIQUE (contribution_id, url);
ALTER TABLE ONLY public.contributions_listing
    ADD CONSTRAINT listed_once UNIQUE (contribution_id, territory_id);
ALTER TABLE ONLY public.maps_mapsettings
    ADD CONSTRAINT maps_mapsettings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.maps_mapsettings
    ADD CONSTRAINT maps_mapsettings_site_id_key UNIQUE (site_id);
ALTER TABLE ONLY public.media_contributionfile
    ADD CONSTRAINT media_contributionfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.media_creditedimage
    ADD CONSTRAINT media_creditedimage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.media_creditedrendition
    ADD CONSTRAINT media_creditedrendition_image_id_filter_spec_foc_ed476333_uniq UNIQUE (image_id, filter_spec, focal_point_key);
ALTER TABLE ONLY public.media_creditedrendition
    ADD CONSTRAINT media_creditedrendition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.media_embedpicture
    ADD CONSTRAINT media_embedpicture_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.media_embedpicture
    ADD CONSTRAINT media_embedpicture_url_key UNIQUE (url);
ALTER TABLE ONLY public.members_auditentry
    ADD CONSTRAINT members_auditentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_consent
    ADD CONSTRAINT members_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_contactmessage
    ADD CONSTRAINT members_contactmessage_key_key UNIQUE (key);
ALTER TABLE ONLY public.members_contactmessage
    ADD CONSTRAINT members_contactmessage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_invitation
    ADD CONSTRAINT members_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_member
    ADD CONSTRAINT members_member_email_key UNIQUE (email);
ALTER TABLE ONLY public.members_member_groups
    ADD CONSTRAINT members_member_groups_member_id_group_id_85fdd7e5_uniq UNIQUE (member_id, group_id);
ALTER TABLE ONLY public.members_member_groups
    ADD CONSTRAINT members_member_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_member
    ADD CONSTRAINT members_member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_member
    ADD CONSTRAINT members_member_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.members_member_user_permissions
    ADD CONSTRAINT members_member_user_perm_member_id_permission_id_0020b208_uniq UNIQUE (member_id, permission_id);
ALTER TABLE ONLY public.members_member_user_permissions
    ADD CONSTRAINT members_member_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members_workshop
    ADD CONSTRAINT members_workshop_code_key UNIQUE (code);
ALTER TABLE ONLY public.members_workshop
    ADD CONSTRAINT members_workshop_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderation_appeal
    ADD CONSTRAINT moderation_appeal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderation_cannedanswer
    ADD CONSTRAINT moderation_cannedanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderation_case
    ADD CONSTRAINT moderation_case_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderation_decision
    ADD CONSTRAINT moderation_decision_key_key UNIQUE (key);
ALTER TABLE ONLY public.moderation_decision
    ADD CONSTRAINT moderation_decision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderation_greeting
    ADD CONSTRAINT moderation_greeting_pkey PRIMARY KEY (member_id);
ALTER TABLE ONLY public.moderation_moderationsettings
    ADD CONSTRAINT moderation_moderationsettings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderation_moderationsettings
    ADD CONSTRAINT moderation_moderationsettings_site_id_key UNIQUE (site_id);
ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_key_key UNIQUE (key);
ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderation_suspension
    ADD CONSTRAINT moderation_suspension_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderation_sweep
    ADD CONSTRAINT moderation_sweep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.movein_movedauthor
    ADD CONSTRAINT moved_author_once_in_source UNIQUE (territory_id, source, login);
ALTER TABLE ONLY public.movein_fetchedmedia
    ADD CONSTRAINT moved_media_once UNIQUE (territory_id, key);
ALTER TABLE ONLY public.movein_fetchedmedia
    ADD CONSTRAINT movein_fetchedmedia_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.movein_move
    ADD CONSTRAINT movein_move_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.movein_movedauthor_contributions
    ADD CONSTRAINT movein_movedauthor_contr_movedauthor_id_contribut_7b837264_uniq UNIQUE (movedauthor_id, contribution_id);
ALTER TABLE ONLY public.movein_movedauthor_contributions
    ADD CONSTRAINT movein_movedauthor_contributions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.movein_movedauthor
    ADD CONSTRAINT movein_movedauthor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.movein_outcome
    ADD CONSTRAINT movein_outcome_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notifications_mail
    ADD CONSTRAINT notifications_letter_key_key UNIQUE (key);
ALTER TABLE ONLY public.notifications_mail
    ADD CONSTRAINT notifications_letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notifications_preference
    ADD CONSTRAINT notifications_preference_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notifications_suspension
    ADD CONSTRAINT notifications_suspension_address_key UNIQUE (address);
ALTER TABLE ONLY public.notifications_suspension
    ADD CONSTRAINT notifications_suspension_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notifications_preference
    ADD CONSTRAINT one_rhythm_for_a_kind UNIQUE (member_id, topic);
ALTER TABLE ONLY public.operations_backuprun
    ADD CONSTRAINT operations_backuprun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.operations_slowpage
    ADD CONSTRAINT operations_slowpage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.operations_trouble
    ADD CONSTRAINT operations_trouble_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.places_placeindexpage
    ADD CONSTRAINT places_placeindexpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.places_placepage
    ADD CONSTRAINT places_placepage_pkey PRIMARY KEY (contribution_ptr_id);
ALTER TABLE ONLY public.press_programme
    ADD CONSTRAINT press_programme_code_key UNIQUE (code);
ALTER TABLE ONLY public.press_programme_contributions
    ADD CONSTRAINT press_programme_contribu_programme_id_contributio_8cf0842f_uniq UNIQUE (programme_id, contribution_id);
ALTER TABLE ONLY public.press_programme_contributions
    ADD CONSTRAINT press_programme_contributions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.press_programme
    ADD CONSTRAINT press_programme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.press_scan
    ADD CONSTRAINT press_scan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_projectindexpage
    ADD CONSTRAINT projects_projectindexpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.projects_projectpage
    ADD CONSTRAINT projects_projectpage_pkey PRIMARY KEY (contribution_ptr_id);
ALTER TABLE ONLY public.reactions_closedthread
    ADD CONSTRAINT reactions_closedthread_pkey PRIMARY KEY (contribution_id);
ALTER TABLE ONLY public.reactions_comment
    ADD CONSTRAINT reactions_comment_key_key UNIQUE (key);
ALTER TABLE ONLY public.reactions_comment_mentioned
    ADD CONSTRAINT reactions_comment_mentioned_comment_id_member_id_4d29debf_uniq UNIQUE (comment_id, member_id);
ALTER TABLE ONLY public.reactions_comment_mentioned
    ADD CONSTRAINT reactions_comment_mentioned_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reactions_comment
    ADD CONSTRAINT reactions_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reactions_recommendation
    ADD CONSTRAINT reactions_recommendation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reactions_support
    ADD CONSTRAINT reactions_support_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.api_rememberedanswer
    ADD CONSTRAINT remembered_answer_once UNIQUE (token_id, key);
ALTER TABLE ONLY public.communities_downloadmonth
    ADD CONSTRAINT resource_month_once UNIQUE (resource_id, month);
ALTER TABLE ONLY public.analytics_salt
    ADD CONSTRAINT salt_of_a_day UNIQUE (territory_id, day);
ALTER TABLE ONLY public.press_scan
    ADD CONSTRAINT scans_of_a_day UNIQUE (marker, contribution_id, day);
ALTER TABLE ONLY public.search_carried
    ADD CONSTRAINT search_carried_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_entry
    ADD CONSTRAINT search_entry_contribution_id_key UNIQUE (contribution_id);
ALTER TABLE ONLY public.search_entry
    ADD CONSTRAINT search_entry_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.search_entrytext
    ADD CONSTRAINT search_entrytext_pkey PRIMARY KEY (entry_id);
ALTER TABLE ONLY public.search_tagproposal
    ADD CONSTRAINT search_tagproposal_pair_key UNIQUE (pair);
ALTER TABLE ONLY public.search_tagproposal
    ADD CONSTRAINT search_tagproposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_word
    ADD CONSTRAINT search_word_pkey PRIMARY KEY (word);
ALTER TABLE ONLY public.analytics_share
    ADD CONSTRAINT share_of_a_day UNIQUE (territory_id, dimension, day, value);
ALTER TABLE ONLY public.contributions_sharedcontribution
    ADD CONSTRAINT shared_once UNIQUE (territory_id, contribution_id);
ALTER TABLE ONLY public.communities_placement
    ADD CONSTRAINT shelved_once UNIQUE (community_id, contribution_id);
ALTER TABLE ONLY public.showcase_costline
    ADD CONSTRAINT showcase_costline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.showcase_openingpage
    ADD CONSTRAINT showcase_openingpage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.showcase_openingrequest
    ADD CONSTRAINT showcase_openingrequest_key_key UNIQUE (key);
ALTER TABLE ONLY public.showcase_openingrequest
    ADD CONSTRAINT showcase_openingrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.showcase_pressmention
    ADD CONSTRAINT showcase_pressmention_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.showcase_presspage
    ADD CONSTRAINT showcase_presspage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.showcase_showcasehomepage
    ADD CONSTRAINT showcase_showcasehomepage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.showcase_showcasepage
    ADD CONSTRAINT showcase_showcasepage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.operations_slowpage
    ADD CONSTRAINT slow_page_once_a_day UNIQUE (day, view);
ALTER TABLE ONLY public.sources_source
    ADD CONSTRAINT source_once_in_territory UNIQUE (territory_id, key);
ALTER TABLE ONLY public.sources_source
    ADD CONSTRAINT sources_source_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reactions_support
    ADD CONSTRAINT supported_once_by_address UNIQUE (project_id, voter);
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_idea
    ADD CONSTRAINT surveys_idea_key_key UNIQUE (key);
ALTER TABLE ONLY public.surveys_idea
    ADD CONSTRAINT surveys_idea_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_ideavote
    ADD CONSTRAINT surveys_ideavote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_participation
    ADD CONSTRAINT surveys_participation_pkey PRIMARY KEY (person);
ALTER TABLE ONLY public.surveys_surveypage
    ADD CONSTRAINT surveys_surveypage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.surveys_surveyquestion
    ADD CONSTRAINT surveys_surveyquestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.surveys_surveyspage
    ADD CONSTRAINT surveys_surveyspage_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.territories_partner
    ADD CONSTRAINT territories_partner_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.territories_socialpost
    ADD CONSTRAINT territories_socialpost_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.territories_territory
    ADD CONSTRAINT territories_territory_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.territories_territory
    ADD CONSTRAINT territories_territory_site_id_key UNIQUE (site_id);
ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT told_once_of_an_occasion UNIQUE (member_id, key);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT unique_permission UNIQUE (group_id, page_id, permission_id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);
ALTER TABLE ONLY public.analytics_visitor
    ADD CONSTRAINT visitor_of_a_day UNIQUE (territory_id, day, digest);
ALTER TABLE ONLY public.wagtailadmin_admin
    ADD CONSTRAINT wagtailadmin_admin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_key_hash_key UNIQUE (key_hash);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq UNIQUE (collectionviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq UNIQUE (groupapprovaltask_id, group_id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprovaltask_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapprovaltask_pkey PRIMARY KEY (task_ptr_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq UNIQUE (group_id, collection_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollectionpermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppagepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq UNIQUE (group_id, site_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsitepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_language_code_key UNIQUE (language_code);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_translation_key_locale_id_9b041bad_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pagelogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq UNIQUE (page_id, user_id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq UNIQUE (pageviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq UNIQUE (base_content_type_id, object_id, to_content_type_id, to_object_id, content_path_hash);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceindex_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_hostname_port_2c626d70_uniq UNIQUE (hostname, port);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploadedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflow
    ADD CONSTRAINT wagtailcore_workflow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflowcontenttype_pkey PRIMARY KEY (content_type_id);
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflowpage_pkey PRIMARY KEY (page_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_current_task_state_id_key UNIQUE (current_task_state_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq UNIQUE (workflow_id, task_id);
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_hash_c9bd8c9a_uniq UNIQUE (hash);
ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailforms_formsubmission
    ADD CONSTRAINT wagtailforms_formsubmission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq UNIQUE (image_id, filter_spec, focal_point_key);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_redirect_old_path_site_id_783622d7_uniq UNIQUE (old_path, site_id);
ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_redirect_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq UNIQUE (content_type_id, object_id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.webhooks_delivery
    ADD CONSTRAINT webhooks_delivery_message_id_key UNIQUE (message_id);
ALTER TABLE ONLY public.webhooks_delivery
    ADD CONSTRAINT webhooks_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.webhooks_endpoint
    ADD CONSTRAINT webhooks_endpoint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.editor_writingsession
    ADD CONSTRAINT writing_session_once UNIQUE (member_id, client);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE UNIQUE INDEX address_reports_once ON public.moderation_report USING btree (case_id, email) WHERE (NOT ((email)::text = ''::text));
CREATE INDEX agenda_eventpage_place_id_3ec29d28 ON public.agenda_eventpage USING btree (place_id);
CREATE INDEX agenda_occurrence_event_id_4a6fa228 ON public.agenda_occurrence USING btree (event_id);
CREATE INDEX alert_to_tell ON public.follows_alert USING btree (due_at) WHERE (notified_at IS NULL);
CREATE INDEX api_apikey_created_by_id_f47c4b17 ON public.api_apikey USING btree (created_by_id);
CREATE INDEX api_apikey_hash_a5650c98_like ON public.api_apikey USING btree (hash varchar_pattern_ops);
CREATE INDEX api_apikey_territory_id_1d3e5a39 ON public.api_apikey USING btree (territory_id);
CREATE INDEX api_membertoken_expires_at_da263ad8 ON public.api_membertoken USING btree (expires_at);
CREATE INDEX api_membertoken_hash_7d6c2de8_like ON public.api_membertoken USING btree (hash varchar_pattern_ops);
CREATE INDEX api_membertoken_member_id_a5506864 ON public.api_membertoken USING btree (member_id);
CREATE INDEX api_rememberedanswer_at_c2589674 ON public.api_rememberedanswer USING btree (at);
CREATE INDEX api_rememberedanswer_token_id_efec5563 ON public.api_rememberedanswer USING btree (token_id);
CREATE INDEX audience_best_read ON public.analytics_pageaudience USING btree (territory_id, day, page_id, views);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE UNIQUE INDEX author_appeals_once ON public.moderation_appeal USING btree (decision_id) WHERE (report_id IS NULL);
CREATE INDEX base_content_object_idx ON public.wagtailcore_revision USING btree (base_content_type_id, object_id);
CREATE INDEX case_of_thing ON public.moderation_case USING btree (kind, object_id);
CREATE INDEX case_queue ON public.moderation_case USING btree (territory_id, state, opened_at DESC);
CREATE INDEX change_in_territory ON public.contributions_change USING btree (territory_id, number);
CREATE INDEX change_newest_in_territory ON public.contributions_change USING btree (territory_id, id DESC);
CREATE INDEX change_newest_of_one ON public.contributions_change USING btree (contribution_id, id DESC);
CREATE INDEX comment_addressed ON public.reactions_comment USING btree (written_at) WHERE (NOT ((email)::text = ''::text));
CREATE INDEX comment_answers ON public.reactions_comment USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE UNIQUE INDEX comment_imported_once ON public.reactions_comment USING btree (origin) WHERE (NOT ((origin)::text = ''::text));
CREATE INDEX comment_thread ON public.reactions_comment USING btree (contribution_id, parent_id, written_at);
CREATE INDEX comment_waiting ON public.reactions_comment USING btree (written_at) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX communities_communityletter_community_id_89b8ce1a ON public.communities_communityletter USING btree (community_id);
CREATE INDEX communities_communityletter_sender_id_ee80c6c3 ON public.communities_communityletter USING btree (sender_id);
CREATE INDEX communities_communitymonth_community_id_977abf92 ON public.communities_communitymonth USING btree (community_id);
CREATE INDEX communities_communitypage_logo_id_c7fb9f3e ON public.communities_communitypage USING btree (logo_id);
CREATE INDEX communities_communityproposal_decided_by_id_439a2705 ON public.communities_communityproposal USING btree (decided_by_id);
CREATE INDEX communities_communityproposal_proposer_id_a28ba37a ON public.communities_communityproposal USING btree (proposer_id);
CREATE INDEX communities_communityproposal_territory_id_76b7cadf ON public.communities_communityproposal USING btree (territory_id);
CREATE INDEX communities_communityshelf_community_id_78ffb938 ON public.communities_placement USING btree (community_id);
CREATE INDEX communities_communityshelf_contribution_id_78be27f7 ON public.communities_placement USING btree (contribution_id);
CREATE INDEX communities_communityshelf_decided_by_id_aaff04e4 ON public.communities_placement USING btree (decided_by_id);
CREATE INDEX communities_communityshelf_suggested_by_id_d34cae1a ON public.communities_placement USING btree (suggested_by_id);
CREATE INDEX communities_countedviews_community_id_1ddce6ad ON public.communities_countedviews USING btree (community_id);
CREATE INDEX communities_downloadmonth_resource_id_d89a8f88 ON public.communities_downloadmonth USING btree (resource_id);
CREATE INDEX communities_feature_community_id_096ac382 ON public.communities_feature USING btree (community_id);
CREATE INDEX communities_feature_contribution_id_59c8e8c6 ON public.communities_feature USING btree (contribution_id);
CREATE INDEX communities_letterrefusal_community_id_76639b48 ON public.communities_letterrefusal USING btree (community_id);
CREATE INDEX communities_letterrefusal_member_id_20ab93aa ON public.communities_letterrefusal USING btree (member_id);
CREATE INDEX communities_membership_community_id_386202ae ON public.communities_membership USING btree (community_id);
CREATE INDEX communities_membership_invited_by_id_629e911d ON public.communities_membership USING btree (invited_by_id);
CREATE INDEX communities_membership_member_id_a2e8dd1e ON public.communities_membership USING btree (member_id);
CREATE INDEX communities_resource_community_id_5380e408 ON public.communities_resource USING btree (community_id);
CREATE UNIQUE INDEX community_invited_address_once ON public.communities_membership USING btree (community_id, email) WHERE (NOT ((email)::text = ''::text));
CREATE INDEX content_object_idx ON public.wagtailcore_revision USING btree (content_type_id, object_id);
CREATE INDEX contribution_author_newest ON public.contributions_contribution USING btree (author_id, published_at DESC);
CREATE INDEX contribution_ending ON public.contributions_contribution USING btree (kind, ends_at);
CREATE INDEX contribution_ending_here ON public.contributions_contribution USING btree (territory_id, kind, ends_at);
CREATE INDEX contribution_most_recommended ON public.contributions_contribution USING btree (territory_id, kind, recommendation_count DESC);
CREATE INDEX contribution_newest ON public.contributions_contribution USING btree (territory_id, published_at DESC);
CREATE INDEX contribution_newest_of_all ON public.contributions_contribution USING btree (published_at DESC);
CREATE INDEX contribution_newest_of_kind ON public.contributions_contribution USING btree (territory_id, kind, published_at DESC);
CREATE INDEX contribution_newest_of_kinds ON public.contributions_contribution USING btree (kind, published_at DESC);
CREATE INDEX contribution_of_community ON public.contributions_contribution USING btree (community_id, published_at DESC) WHERE (community_id IS NOT NULL);
CREATE INDEX contributions_checkedlink_contribution_id_67826424 ON public.contributions_checkedlink USING btree (contribution_id);
CREATE INDEX contributions_checkedlink_next_check_at_efee9b50 ON public.contributions_checkedlink USING btree (next_check_at);
CREATE INDEX contributions_coauthor_contribution_id_1f3350bf ON public.contributions_coauthor USING btree (contribution_id);
CREATE INDEX contributions_coauthor_invited_by_id_c996e0a0 ON public.contributions_coauthor USING btree (invited_by_id);
CREATE INDEX contributions_coauthor_member_id_0df74db7 ON public.contributions_coauthor USING btree (member_id);
CREATE INDEX contributions_contribution_author_id_48907ba4 ON public.contributions_contribution USING btree (author_id);
CREATE INDEX contributions_contribution_city_e500892c ON public.contributions_contribution USING btree (city);
CREATE INDEX contributions_contribution_city_e500892c_like ON public.contributions_contribution USING btree (city varchar_pattern_ops);
CREATE INDEX contributions_contribution_community_id_18ca820d ON public.contributions_contribution USING btree (community_id);
CREATE INDEX contributions_contribution_ends_at_73b0914c ON public.contributions_contribution USING btree (ends_at);
CREATE INDEX contributions_contribution_latitude_f2a0b0df ON public.contributions_contribution USING btree (latitude);
CREATE INDEX contributions_contribution_lead_image_id_449f809e ON public.contributions_contribution USING btree (lead_image_id);
CREATE INDEX contributions_contribution_longitude_548e99bd ON public.contributions_contribution USING btree (longitude);
CREATE INDEX contributions_contribution_short_code_61b2f19c_like ON public.contributions_contribution USING btree (short_code varchar_pattern_ops);
CREATE INDEX contributions_contribution_starts_at_7cf8d5c3 ON public.contributions_contribution USING btree (starts_at);
CREATE INDEX contributions_contribution_territory_id_91d27b65 ON public.contributions_contribution USING btree (territory_id);
CREATE INDEX contributions_discarded_at_90af77fb ON public.contributions_discarded USING btree (at);
CREATE INDEX contributions_discarded_by_id_ba7c5408 ON public.contributions_discarded USING btree (by_id);
CREATE INDEX contributions_discarded_live_revision_id_e0ff0058 ON public.contributions_discarded USING btree (live_revision_id);
CREATE INDEX contributions_draftmedia_document_id_7841d67d ON public.contributions_draftmedia USING btree (document_id);
CREATE INDEX contributions_draftmedia_image_id_cec1f46c ON public.contributions_draftmedia USING btree (image_id);
CREATE INDEX contributions_draftmedia_page_id_73795075 ON public.contributions_draftmedia USING btree (page_id);
CREATE INDEX contributions_hidden_at_6e15b9ac ON public.contributions_hidden USING btree (at);
CREATE INDEX contributions_hidden_by_id_b6b0cda7 ON public.contributions_hidden USING btree (by_id);
CREATE INDEX contributions_hidden_live_revision_id_833ae1ea ON public.contributions_hidden USING btree (live_revision_id);
CREATE INDEX contributions_hubnews_due_at_52660697 ON public.contributions_hubnews USING btree (due_at);
CREATE INDEX contributions_hubnews_topic_108cb9d6_like ON public.contributions_hubnews USING btree (topic varchar_pattern_ops);
CREATE INDEX contributions_importedrecord_contribution_id_925336e5 ON public.contributions_importedrecord USING btree (contribution_id);
CREATE INDEX contributions_importedrecord_territory_id_4738c44c ON public.contributions_importedrecord USING btree (territory_id);
CREATE INDEX contributions_sharedcontribution_by_id_88ac781c ON public.contributions_sharedcontribution USING btree (by_id);
CREATE INDEX contributions_sharedcontribution_contribution_id_158f93b7 ON public.contributions_sharedcontribution USING btree (contribution_id);
CREATE INDEX contributions_sharedcontribution_territory_id_471b9549 ON public.contributions_sharedcontribution USING btree (territory_id);
CREATE INDEX contributions_tag_alias_of_id_f386ed0b ON public.contributions_tag USING btree (alias_of_id);
CREATE INDEX contributions_tag_key_cf354663_like ON public.contributions_tag USING btree (key varchar_pattern_ops);
CREATE INDEX contributions_tag_name_c1f129b9_like ON public.contributions_tag USING btree (name varchar_pattern_ops);
CREATE INDEX contributions_tag_slug_a81d66ff_like ON public.contributions_tag USING btree (slug varchar_pattern_ops);
CREATE INDEX contributions_taggedcontribution_content_object_id_6661abe8 ON public.contributions_taggedcontribution USING btree (content_object_id);
CREATE INDEX contributions_taggedcontribution_tag_id_c791c4c3 ON public.contributions_taggedcontribution USING btree (tag_id);
CREATE INDEX contributions_tagmerge_source_id_4e25274d ON public.contributions_tagmerge USING btree (source_id);
CREATE INDEX contributions_tagmerge_target_id_01a013af ON public.contributions_tagmerge USING btree (target_id);
CREATE INDEX dashboard_departure_community_id_7b7c8e01 ON public.dashboard_departure USING btree (community_id);
CREATE INDEX dashboard_departure_territory_id_c248af44 ON public.dashboard_departure USING btree (territory_id);
CREATE INDEX dashboard_export_expires_at_f02eae88 ON public.dashboard_export USING btree (expires_at);
CREATE INDEX dashboard_export_member_id_35c200dd ON public.dashboard_export USING btree (member_id);
CREATE INDEX dashboard_export_territory_id_4bafbdd0 ON public.dashboard_export USING btree (territory_id);
CREATE INDEX dashboard_retentionrun_at_eb29e225 ON public.dashboard_retentionrun USING btree (at);
CREATE INDEX delivery_of_one ON public.webhooks_delivery USING btree (endpoint_id, contribution_id, id);
CREATE INDEX delivery_waiting ON public.webhooks_delivery USING btree (endpoint_id, state, id);
CREATE INDEX departure_due ON public.dashboard_departure USING btree (due_at) WHERE (done_at IS NULL);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX django_task_backend_071754_idx ON public.django_tasks_database_dbtaskresult USING btree (backend_name);
CREATE INDEX django_task_queue_n_99c321_idx ON public.django_tasks_database_dbtaskresult USING btree (queue_name);
CREATE INDEX dossiers_dossieritem_contribution_id_97e0deb6 ON public.dossiers_dossieritem USING btree (contribution_id);
CREATE INDEX dossiers_dossieritem_dossier_id_d4a2a3bb ON public.dossiers_dossieritem USING btree (dossier_id);
CREATE INDEX dossiers_dossieritem_image_id_40145392 ON public.dossiers_dossieritem USING btree (image_id);
CREATE INDEX editor_draftlink_opened_by_id_e075d1ca ON public.editor_draftlink USING btree (opened_by_id);
CREATE INDEX editor_draftlink_token_61b4f174_like ON public.editor_draftlink USING btree (token varchar_pattern_ops);
CREATE INDEX editor_setaside_contribution_id_c7cc3bc0 ON public.editor_setaside USING btree (contribution_id);
CREATE INDEX editor_setaside_member_id_e04291f0 ON public.editor_setaside USING btree (member_id);
CREATE INDEX editor_writingsession_contribution_id_83fffc75 ON public.editor_writingsession USING btree (contribution_id);
CREATE INDEX editor_writingsession_member_id_0cab4253 ON public.editor_writingsession USING btree (member_id);
CREATE INDEX editor_writingsession_saved_at_837c490b ON public.editor_writingsession USING btree (saved_at);
CREATE INDEX event_at_place ON public.agenda_eventpage USING btree (place_id) WHERE (place_id IS NOT NULL);
CREATE INDEX follows_follow_follower_id_3578a9ad ON public.follows_follow USING btree (follower_id);
CREATE INDEX follows_follow_member_id_3d0ca1e5 ON public.follows_follow USING btree (member_id);
CREATE INDEX follows_follow_page_id_35a86b8d ON public.follows_follow USING btree (page_id);
CREATE INDEX follows_follow_saved_filter_id_790ac36c ON public.follows_follow USING btree (saved_filter_id);
CREATE INDEX follows_follow_tag_id_12d65827 ON public.follows_follow USING btree (tag_id);
CREATE INDEX follows_savedfilter_digest_b1385a19_like ON public.follows_savedfilter USING btree (digest varchar_pattern_ops);
CREATE INDEX follows_savedfilter_territory_id_2ba53684 ON public.follows_savedfilter USING btree (territory_id);
CREATE INDEX follows_subscription_key_df5ed3dd_like ON public.follows_subscription USING btree (key varchar_pattern_ops);
CREATE INDEX follows_subscription_saved_filter_id_e3e76cae ON public.follows_subscription USING btree (saved_filter_id);
CREATE INDEX follows_subscription_territory_id_0edb0466 ON public.follows_subscription USING btree (territory_id);
CREATE INDEX formstate_user_object ON public.wagtailadmin_formstate USING btree (user_id, content_type_id, object_id, parent_object_id);
CREATE INDEX gazetteer_postcode_code_86425655 ON public.gazetteer_postcode USING btree (code);
CREATE INDEX gazetteer_postcode_code_86425655_like ON public.gazetteer_postcode USING btree (code varchar_pattern_ops);
CREATE INDEX gazetteer_postcode_town_id_faca9a2e ON public.gazetteer_postcode USING btree (town_id);
CREATE INDEX gazetteer_postcode_town_id_faca9a2e_like ON public.gazetteer_postcode USING btree (town_id varchar_pattern_ops);
CREATE INDEX gazetteer_town_cell_913e7ce8 ON public.gazetteer_town USING btree (cell);
CREATE INDEX gazetteer_town_country_1392675f ON public.gazetteer_town USING btree (country);
CREATE INDEX gazetteer_town_country_1392675f_like ON public.gazetteer_town USING btree (country varchar_pattern_ops);
CREATE INDEX gazetteer_town_id_9574d456_like ON public.gazetteer_town USING btree (id varchar_pattern_ops);
CREATE INDEX gazetteer_town_key_501510d4 ON public.gazetteer_town USING btree (key);
CREATE INDEX gazetteer_town_key_501510d4_like ON public.gazetteer_town USING btree (key varchar_pattern_ops);
CREATE INDEX gazetteer_town_population ON public.gazetteer_town USING btree (population DESC);
CREATE INDEX home_animatorinvitation_accepted_by_id_7c88df98 ON public.home_animatorinvitation USING btree (accepted_by_id);
CREATE INDEX home_animatorinvitation_invited_by_id_24e99f90 ON public.home_animatorinvitation USING btree (invited_by_id);
CREATE INDEX home_animatorinvitation_territory_id_0b07d08b ON public.home_animatorinvitation USING btree (territory_id);
CREATE INDEX home_homepage_featured_dossier_id_fd872ccc ON public.home_homepage USING btree (featured_dossier_id);
CREATE INDEX home_homepin_contribution_id_a787d62e ON public.home_homepin USING btree (contribution_id);
CREATE INDEX home_homepin_home_id_84c46217 ON public.home_homepin USING btree (home_id);
CREATE INDEX ideas_most_wanted ON public.surveys_idea USING btree (territory_id, vote_count DESC, proposed_at DESC);
CREATE INDEX ideas_newest ON public.surveys_idea USING btree (territory_id, proposed_at DESC);
CREATE INDEX invitation_of_address ON public.members_invitation USING btree (email, sent_at);
CREATE INDEX jobs_heartbeat_worker_id_a07dd294_like ON public.jobs_heartbeat USING btree (worker_id varchar_pattern_ops);
CREATE INDEX jobs_schedule_name_fdcfbdf1_like ON public.jobs_schedule USING btree (name varchar_pattern_ops);
CREATE INDEX letter_age ON public.notifications_mail USING btree (created_at);
CREATE INDEX letter_departure ON public.notifications_mail USING btree (sent_at) WHERE ((state)::text = 'sent'::text);
CREATE INDEX letter_next ON public.notifications_mail USING btree (is_bulk, not_before) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX link_by_failures ON public.contributions_checkedlink USING btree (failures);
CREATE INDEX link_of_host_by_check ON public.contributions_checkedlink USING btree (host, next_check_at);
CREATE INDEX listed_newest ON public.contributions_listing USING btree (territory_id, published_at DESC, contribution_id DESC);
CREATE INDEX listed_newest_of_kind ON public.contributions_listing USING btree (territory_id, kind, published_at DESC, contribution_id DESC);
CREATE INDEX media_contributionfile_collection_id_3730bbc9 ON public.media_contributionfile USING btree (collection_id);
CREATE INDEX media_contributionfile_uploaded_by_user_id_302ddd56 ON public.media_contributionfile USING btree (uploaded_by_user_id);
CREATE INDEX media_creditedimage_collection_id_8d1a905e ON public.media_creditedimage USING btree (collection_id);
CREATE INDEX media_creditedimage_created_at_b78ef7b3 ON public.media_creditedimage USING btree (created_at);
CREATE INDEX media_creditedimage_file_c73c6744 ON public.media_creditedimage USING btree (file);
CREATE INDEX media_creditedimage_file_c73c6744_like ON public.media_creditedimage USING btree (file varchar_pattern_ops);
CREATE INDEX media_creditedimage_file_hash_3063217b ON public.media_creditedimage USING btree (file_hash);
CREATE INDEX media_creditedimage_file_hash_3063217b_like ON public.media_creditedimage USING btree (file_hash varchar_pattern_ops);
CREATE INDEX media_creditedimage_uploaded_by_user_id_88955841 ON public.media_creditedimage USING btree (uploaded_by_user_id);
CREATE INDEX media_creditedrendition_file_7d202bb5 ON public.media_creditedrendition USING btree (file);
CREATE INDEX media_creditedrendition_file_7d202bb5_like ON public.media_creditedrendition USING btree (file varchar_pattern_ops);
CREATE INDEX media_creditedrendition_filter_spec_1069b179 ON public.media_creditedrendition USING btree (filter_spec);
CREATE INDEX media_creditedrendition_filter_spec_1069b179_like ON public.media_creditedrendition USING btree (filter_spec varchar_pattern_ops);
CREATE INDEX media_creditedrendition_image_id_54c96b0a ON public.media_creditedrendition USING btree (image_id);
CREATE INDEX media_embedpicture_file_10c926a2 ON public.media_embedpicture USING btree (file);
CREATE INDEX media_embedpicture_file_10c926a2_like ON public.media_embedpicture USING btree (file varchar_pattern_ops);
CREATE INDEX media_embedpicture_url_ba08c670_like ON public.media_embedpicture USING btree (url varchar_pattern_ops);
CREATE INDEX member_directory ON public.members_member USING btree (home_territory_id, search_text, id);
CREATE UNIQUE INDEX member_email_whatever_its_case ON public.members_member USING btree (lower((email)::text));
CREATE INDEX member_name ON public.members_member USING btree (search_text, id);
CREATE UNIQUE INDEX member_reports_once ON public.moderation_report USING btree (case_id, member_id) WHERE (NOT (member_id IS NULL));
CREATE INDEX members_auditentry_actor_id_3d241ebf ON public.members_auditentry USING btree (actor_id);
CREATE INDEX members_auditentry_at_8eee4d63 ON public.members_auditentry USING btree (at);
CREATE INDEX members_auditentry_territory_id_9e85d02c ON public.members_auditentry USING btree (territory_id);
CREATE INDEX members_consent_member_id_29b1d445 ON public.members_consent USING btree (member_id);
CREATE INDEX members_contactmessage_key_0b1935f3_like ON public.members_contactmessage USING btree (key varchar_pattern_ops);
CREATE INDEX members_contactmessage_recipient_id_b9402aae ON public.members_contactmessage USING btree (recipient_id);
CREATE INDEX members_contactmessage_sender_id_df95ac74 ON public.members_contactmessage USING btree (sender_id);
CREATE INDEX members_invitation_accepted_by_id_987181ff ON public.members_invitation USING btree (accepted_by_id);
CREATE INDEX members_invitation_inviter_id_e78e6b76 ON public.members_invitation USING btree (inviter_id);
CREATE INDEX members_member_avatar_0820f037 ON public.members_member USING btree (avatar);
CREATE INDEX members_member_avatar_0820f037_like ON public.members_member USING btree (avatar varchar_pattern_ops);
CREATE INDEX members_member_email_156bbce1_like ON public.members_member USING btree (email varchar_pattern_ops);
CREATE INDEX members_member_groups_group_id_03eaa557 ON public.members_member_groups USING btree (group_id);
CREATE INDEX members_member_groups_member_id_55ffa8d0 ON public.members_member_groups USING btree (member_id);
CREATE INDEX members_member_home_territory_id_e588bac9 ON public.members_member USING btree (home_territory_id);
CREATE INDEX members_member_slug_d63afed9_like ON public.members_member USING btree (slug varchar_pattern_ops);
CREATE INDEX members_member_user_permissions_member_id_a0b158a9 ON public.members_member_user_permissions USING btree (member_id);
CREATE INDEX members_member_user_permissions_permission_id_8f87e59d ON public.members_member_user_permissions USING btree (permission_id);
CREATE INDEX members_workshop_code_95876e5c_like ON public.members_workshop USING btree (code varchar_pattern_ops);
CREATE INDEX members_workshop_opened_by_id_ca015f8a ON public.members_workshop USING btree (opened_by_id);
CREATE INDEX members_workshop_territory_id_bb659cc7 ON public.members_workshop USING btree (territory_id);
CREATE INDEX message_of_sender ON public.members_contactmessage USING btree (sender_id, sent_at);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX moderation_appeal_answered_by_id_acf59faa ON public.moderation_appeal USING btree (answered_by_id);
CREATE INDEX moderation_appeal_decision_id_532c82ec ON public.moderation_appeal USING btree (decision_id);
CREATE INDEX moderation_appeal_report_id_092ac442 ON public.moderation_appeal USING btree (report_id);
CREATE INDEX moderation_cannedanswer_territory_id_6c1616c0 ON public.moderation_cannedanswer USING btree (territory_id);
CREATE INDEX moderation_case_author_id_3d8fc2c7 ON public.moderation_case USING btree (author_id);
CREATE INDEX moderation_case_territory_id_7f169c25 ON public.moderation_case USING btree (territory_id);
CREATE INDEX moderation_decision_by_id_c73b84b3 ON public.moderation_decision USING btree (by_id);
CREATE INDEX moderation_decision_case_id_3f926bc5 ON public.moderation_decision USING btree (case_id);
CREATE INDEX moderation_decision_key_2ab3a880_like ON public.moderation_decision USING btree (key varchar_pattern_ops);
CREATE INDEX moderation_decision_taken_back_by_id_fa6ac228 ON public.moderation_decision USING btree (taken_back_by_id);
CREATE INDEX moderation_greeting_by_id_52a9109c ON public.moderation_greeting USING btree (by_id);
CREATE INDEX moderation_greeting_territory_id_2d5d5fc2 ON public.moderation_greeting USING btree (territory_id);
CREATE INDEX moderation_report_case_id_69382b22 ON public.moderation_report USING btree (case_id);
CREATE INDEX moderation_report_key_7f95286d_like ON public.moderation_report USING btree (key varchar_pattern_ops);
CREATE INDEX moderation_report_member_id_cd953fc3 ON public.moderation_report USING btree (member_id);
CREATE INDEX moderation_suspension_member_id_fa917568 ON public.moderation_suspension USING btree (member_id);
CREATE INDEX moderation_sweep_by_id_d0f86637 ON public.moderation_sweep USING btree (by_id);
CREATE INDEX moderation_sweep_member_id_802caa18 ON public.moderation_sweep USING btree (member_id);
CREATE INDEX moderation_sweep_territory_id_fd2ef86a ON public.moderation_sweep USING btree (territory_id);
CREATE INDEX movein_fetchedmedia_document_id_6e94158a ON public.movein_fetchedmedia USING btree (document_id);
CREATE INDEX movein_fetchedmedia_image_id_4b8e1d91 ON public.movein_fetchedmedia USING btree (image_id);
CREATE INDEX movein_fetchedmedia_territory_id_5c29ff52 ON public.movein_fetchedmedia USING btree (territory_id);
CREATE INDEX movein_move_by_id_3957efd4 ON public.movein_move USING btree (by_id);
CREATE INDEX movein_move_territory_id_bd6c6009 ON public.movein_move USING btree (territory_id);
CREATE INDEX movein_movedauthor_contributions_contribution_id_3fc7dc63 ON public.movein_movedauthor_contributions USING btree (contribution_id);
CREATE INDEX movein_movedauthor_contributions_movedauthor_id_b6ebf105 ON public.movein_movedauthor_contributions USING btree (movedauthor_id);
CREATE INDEX movein_movedauthor_invited_by_id_67cb38df ON public.movein_movedauthor USING btree (invited_by_id);
CREATE INDEX movein_movedauthor_member_id_a838b987 ON public.movein_movedauthor USING btree (member_id);
CREATE INDEX movein_movedauthor_territory_id_7fc0c635 ON public.movein_movedauthor USING btree (territory_id);
CREATE INDEX movein_outcome_contribution_id_e5a950f3 ON public.movein_outcome USING btree (contribution_id);
CREATE INDEX movein_outcome_move_id_2b853f0c ON public.movein_outcome USING btree (move_id);
CREATE INDEX notification_newest ON public.notifications_notification USING btree (member_id, created_at DESC);
CREATE INDEX notification_occasion ON public.notifications_notification USING btree (key);
CREATE INDEX notification_of_page ON public.notifications_notification USING btree (page_id, kind);
CREATE INDEX notification_of_target ON public.notifications_notification USING btree (target_id, kind);
CREATE INDEX notification_to_mail ON public.notifications_notification USING btree (rhythm, member_id) WHERE (mailed_at IS NULL);
CREATE INDEX notification_unread ON public.notifications_notification USING btree (member_id) WHERE (read_at IS NULL);
CREATE INDEX notifications_letter_actor_id_17f52c9a ON public.notifications_mail USING btree (actor_id);
CREATE INDEX notifications_letter_key_4688ec69_like ON public.notifications_mail USING btree (key varchar_pattern_ops);
CREATE INDEX notifications_letter_member_id_1409184e ON public.notifications_mail USING btree (member_id);
CREATE INDEX notifications_letter_territory_id_97ae6714 ON public.notifications_mail USING btree (territory_id);
CREATE INDEX notifications_notification_actor_id_ec6170c3 ON public.notifications_notification USING btree (actor_id);
CREATE INDEX notifications_notification_member_id_ecf7e29e ON public.notifications_notification USING btree (member_id);
CREATE INDEX notifications_notification_page_id_fe3ca411 ON public.notifications_notification USING btree (page_id);
CREATE INDEX notifications_notification_territory_id_dfe4d4b5 ON public.notifications_notification USING btree (territory_id);
CREATE INDEX notifications_preference_member_id_dd20d0d7 ON public.notifications_preference USING btree (member_id);
CREATE INDEX notifications_suspension_address_b764afc5_like ON public.notifications_suspension USING btree (address varchar_pattern_ops);
CREATE INDEX occurrence_by_time ON public.agenda_occurrence USING btree (starts_at, ends_at);
CREATE INDEX occurrence_of_event_by_end ON public.agenda_occurrence USING btree (event_id, ends_at, starts_at);
CREATE UNIQUE INDEX one_open_case_for_a_thing ON public.moderation_case USING btree (kind, object_id) WHERE ((state)::text = 'open'::text);
CREATE UNIQUE INDEX one_standing_consent_for_a_purpose ON public.members_consent USING btree (member_id, purpose) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX one_standing_suspension ON public.moderation_suspension USING btree (member_id, scope) WHERE (lifted_at IS NULL);
CREATE INDEX operations_backuprun_ended_at_3bbf7a5d ON public.operations_backuprun USING btree (ended_at);
CREATE INDEX outcome_of_move ON public.movein_outcome USING btree (move_id, result, rank);
CREATE INDEX places_placepage_name_key_3d80558b ON public.places_placepage USING btree (name_key);
CREATE INDEX places_placepage_name_key_3d80558b_like ON public.places_placepage USING btree (name_key varchar_pattern_ops);
CREATE INDEX places_placepage_verified_by_id_dce6a668 ON public.places_placepage USING btree (verified_by_id);
CREATE INDEX press_programme_code_c2c537da_like ON public.press_programme USING btree (code varchar_pattern_ops);
CREATE INDEX press_programme_contributions_contribution_id_91bf81e6 ON public.press_programme_contributions USING btree (contribution_id);
CREATE INDEX press_programme_contributions_programme_id_47d05b9e ON public.press_programme_contributions USING btree (programme_id);
CREATE INDEX press_programme_made_by_id_d2d847a8 ON public.press_programme USING btree (made_by_id);
CREATE INDEX press_programme_territory_id_8b4b5664 ON public.press_programme USING btree (territory_id);
CREATE INDEX press_scan_contribution_id_9374ef57 ON public.press_scan USING btree (contribution_id);
CREATE INDEX reactions_closedthread_by_id_56e9e9cf ON public.reactions_closedthread USING btree (by_id);
CREATE INDEX reactions_comment_answered_id_f450b125 ON public.reactions_comment USING btree (answered_id);
CREATE INDEX reactions_comment_author_id_c6e66a46 ON public.reactions_comment USING btree (author_id);
CREATE INDEX reactions_comment_contribution_id_34e633ed ON public.reactions_comment USING btree (contribution_id);
CREATE INDEX reactions_comment_key_c4a6fdcc_like ON public.reactions_comment USING btree (key varchar_pattern_ops);
CREATE INDEX reactions_comment_mentioned_comment_id_463c7c57 ON public.reactions_comment_mentioned USING btree (comment_id);
CREATE INDEX reactions_comment_mentioned_member_id_200293f9 ON public.reactions_comment_mentioned USING btree (member_id);
CREATE INDEX reactions_comment_parent_id_f79c7a88 ON public.reactions_comment USING btree (parent_id);
CREATE INDEX reactions_recommendation_contribution_id_6372878e ON public.reactions_recommendation USING btree (contribution_id);
CREATE INDEX reactions_recommendation_member_id_655b7a12 ON public.reactions_recommendation USING btree (member_id);
CREATE INDEX reactions_support_member_id_a20119a7 ON public.reactions_support USING btree (member_id);
CREATE INDEX reactions_support_project_id_9cb5693f ON public.reactions_support USING btree (project_id);
CREATE INDEX recommended_lately ON public.reactions_recommendation USING btree (created_at, contribution_id);
CREATE UNIQUE INDEX recommended_once_by_member ON public.reactions_recommendation USING btree (contribution_id, member_id) WHERE (NOT (member_id IS NULL));
CREATE UNIQUE INDEX recommended_once_by_reader ON public.reactions_recommendation USING btree (contribution_id, reader) WHERE (NOT ((reader)::text = ''::text));
CREATE UNIQUE INDEX recommended_once_from_there ON public.reactions_recommendation USING btree (contribution_id, browser_hash) WHERE (NOT ((browser_hash)::text = ''::text));
CREATE INDEX recommended_traced ON public.reactions_recommendation USING btree (created_at) WHERE (NOT ((browser_hash)::text = ''::text));
CREATE INDEX referenceindex_source_object ON public.wagtailcore_referenceindex USING btree (base_content_type_id, object_id);
CREATE INDEX referenceindex_target_object ON public.wagtailcore_referenceindex USING btree (to_content_type_id, to_object_id);
CREATE UNIQUE INDEX reporter_appeals_once ON public.moderation_appeal USING btree (decision_id, report_id) WHERE (NOT (report_id IS NULL));
CREATE INDEX retention_rule_latest ON public.dashboard_retentionrun USING btree (rule, at DESC);
CREATE INDEX search_entry_all ON public.search_entry USING gin (all_words);
CREATE INDEX search_entry_filters ON public.search_entry USING gin (filters);
CREATE INDEX search_entry_lead ON public.search_entry USING gin (lead_words);
CREATE INDEX search_entry_title ON public.search_entry USING gin (title_words);
CREATE INDEX search_tagproposal_asked_by_id_bb2a422a ON public.search_tagproposal USING btree (asked_by_id);
CREATE INDEX search_tagproposal_judged_by_id_6f8c7702 ON public.search_tagproposal USING btree (judged_by_id);
CREATE INDEX search_tagproposal_pair_22622717_like ON public.search_tagproposal USING btree (pair varchar_pattern_ops);
CREATE INDEX search_tagproposal_source_id_d5fc3a02 ON public.search_tagproposal USING btree (source_id);
CREATE INDEX search_tagproposal_target_id_5d008b0e ON public.search_tagproposal USING btree (target_id);
CREATE INDEX search_word_stem_941b1669 ON public.search_word USING btree (stem);
CREATE INDEX search_word_stem_941b1669_like ON public.search_word USING btree (stem varchar_pattern_ops);
CREATE INDEX search_word_word_3cf967fe_like ON public.search_word USING btree (word varchar_pattern_ops);
CREATE UNIQUE INDEX set_aside_once ON public.editor_setaside USING btree (contribution_id, member_id, client) WHERE (NOT ((client)::text = ''::text));
CREATE INDEX shared_newest ON public.contributions_sharedcontribution USING btree (territory_id, at DESC);
CREATE INDEX showcase_costline_page_id_fbe39a12 ON public.showcase_costline USING btree (page_id);
CREATE INDEX showcase_openingrequest_key_35f6ec8d_like ON public.showcase_openingrequest USING btree (key varchar_pattern_ops);
CREATE INDEX showcase_pressmention_page_id_d932153a ON public.showcase_pressmention USING btree (page_id);
CREATE INDEX source_due ON public.sources_source USING btree (next_at) WHERE is_active;
CREATE INDEX sources_source_territory_id_face798e ON public.sources_source USING btree (territory_id);
CREATE UNIQUE INDEX subscribes_to_a_filter_once ON public.follows_subscription USING btree (email, saved_filter_id) WHERE (saved_filter_id IS NOT NULL);
CREATE UNIQUE INDEX subscribes_to_a_letter_once ON public.follows_subscription USING btree (email, territory_id) WHERE (saved_filter_id IS NULL);
CREATE UNIQUE INDEX supported_once_by_member ON public.reactions_support USING btree (project_id, member_id) WHERE (NOT (member_id IS NULL));
CREATE INDEX survey_answers_of_page ON public.surveys_answer USING btree (page_id, submit_time);
CREATE INDEX surveys_answer_page_id_a8f024c9 ON public.surveys_answer USING btree (page_id);
CREATE INDEX surveys_idea_author_id_be7e4d5d ON public.surveys_idea USING btree (author_id);
CREATE INDEX surveys_idea_key_5be189ff_like ON public.surveys_idea USING btree (key varchar_pattern_ops);
CREATE INDEX surveys_idea_territory_id_d01addf3 ON public.surveys_idea USING btree (territory_id);
CREATE INDEX surveys_ideavote_idea_id_b44e6af8 ON public.surveys_ideavote USING btree (idea_id);
CREATE INDEX surveys_ideavote_member_id_dc89a78e ON public.surveys_ideavote USING btree (member_id);
CREATE INDEX surveys_participation_person_f36f186b_like ON public.surveys_participation USING btree (person varchar_pattern_ops);
CREATE INDEX surveys_participation_survey_id_e87c492a ON public.surveys_participation USING btree (survey_id);
CREATE INDEX surveys_surveyquestion_page_id_02ff7d61 ON public.surveys_surveyquestion USING btree (page_id);
CREATE INDEX tagged_counts ON public.contributions_taggedcontribution USING btree (territory_id, tag_id, published_at);
CREATE INDEX tagged_kind ON public.contributions_taggedcontribution USING btree (tag_id, territory_id, kind, published_at DESC, content_object_id DESC);
CREATE INDEX tagged_newest ON public.contributions_taggedcontribution USING btree (tag_id, published_at DESC, content_object_id DESC);
CREATE INDEX tagged_newest_here ON public.contributions_taggedcontribution USING btree (tag_id, territory_id, published_at DESC, content_object_id DESC);
CREATE INDEX tagged_newest_of_all ON public.contributions_taggedcontribution USING btree (territory_id, published_at DESC, content_object_id DESC, tag_id);
CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);
CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);
CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);
CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);
CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);
CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);
CREATE INDEX tasks_db_new_ordering_idx ON public.django_tasks_database_dbtaskresult USING btree (status, priority DESC, run_after, enqueued_at) WHERE ((status)::text = 'READY'::text);
CREATE INDEX territories_partner_logo_id_cfb32e7b ON public.territories_partner USING btree (logo_id);
CREATE INDEX territories_partner_territory_id_2420a9e3 ON public.territories_partner USING btree (territory_id);
CREATE INDEX territories_socialpost_territory_id_7a75ea2c ON public.territories_socialpost USING btree (territory_id);
CREATE INDEX territories_territo_af3c99_idx ON public.territories_socialpost USING btree (territory_id, published_at DESC);
CREATE INDEX territories_territory_cover_id_dc03440b ON public.territories_territory USING btree (cover_id);
CREATE INDEX territories_territory_logo_id_73937c0b ON public.territories_territory USING btree (logo_id);
CREATE UNIQUE INDEX trouble_open_once ON public.operations_trouble USING btree (check_name) WHERE (healed_at IS NULL);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_in_progress_workflow ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id) WHERE ((status)::text = ANY ((ARRAY['in_progress'::character varying, 'needs_changes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);
CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);
CREATE INDEX wagtailadmi_content_717955_idx ON public.wagtailadmin_editingsession USING btree (content_type_id, object_id);
CREATE INDEX wagtailadmin_editingsession_content_type_id_4df7730e ON public.wagtailadmin_editingsession USING btree (content_type_id);
CREATE INDEX wagtailadmin_editingsession_user_id_6e1a9b70 ON public.wagtailadmin_editingsession USING btree (user_id);
CREATE INDEX wagtailadmin_formstate_content_type_id_e32438b3 ON public.wagtailadmin_formstate USING btree (content_type_id);
CREATE INDEX wagtailadmin_formstate_user_id_b910adc2 ON public.wagtailadmin_formstate USING btree (user_id);
CREATE INDEX wagtailcore_apitoken_key_hash_65979b78_like ON public.wagtailcore_apitoken USING btree (key_hash varchar_pattern_ops);
CREATE INDEX wagtailcore_apitoken_user_id_49b1141b ON public.wagtailcore_apitoken USING btree (user_id);
CREATE INDEX wagtailcore_collection_path_d848dc19_like ON public.wagtailcore_collection USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_collectionview_collectionviewrestriction__47320efd ON public.wagtailcore_collectionviewrestriction_groups USING btree (collectionviewrestriction_id);
CREATE INDEX wagtailcore_collectionviewrestriction_collection_id_761908ec ON public.wagtailcore_collectionviewrestriction USING btree (collection_id);
CREATE INDEX wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3 ON public.wagtailcore_collectionviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_comment_page_id_108444b5 ON public.wagtailcore_comment USING btree (page_id);
CREATE INDEX wagtailcore_comment_resolved_by_id_a282aa0e ON public.wagtailcore_comment USING btree (resolved_by_id);
CREATE INDEX wagtailcore_comment_revision_created_id_1d058279 ON public.wagtailcore_comment USING btree (revision_created_id);
CREATE INDEX wagtailcore_comment_user_id_0c577ca6 ON public.wagtailcore_comment USING btree (user_id);
CREATE INDEX wagtailcore_commentreply_comment_id_afc7e027 ON public.wagtailcore_commentreply USING btree (comment_id);
CREATE INDEX wagtailcore_commentreply_user_id_d0b3b9c3 ON public.wagtailcore_commentreply USING btree (user_id);
CREATE INDEX wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea ON public.wagtailcore_groupapprovaltask_groups USING btree (groupapprovaltask_id);
CREATE INDEX wagtailcore_groupapprovaltask_groups_group_id_2e64b61f ON public.wagtailcore_groupapprovaltask_groups USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_collection_id_5423575a ON public.wagtailcore_groupcollectionpermission USING btree (collection_id);
CREATE INDEX wagtailcore_groupcollectionpermission_group_id_05d61460 ON public.wagtailcore_groupcollectionpermission USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_permission_id_1b626275 ON public.wagtailcore_groupcollectionpermission USING btree (permission_id);
CREATE INDEX wagtailcore_grouppagepermission_group_id_fc07e671 ON public.wagtailcore_grouppagepermission USING btree (group_id);
CREATE INDEX wagtailcore_grouppagepermission_page_id_710b114a ON public.wagtailcore_grouppagepermission USING btree (page_id);
CREATE INDEX wagtailcore_grouppagepermission_permission_id_05acb22e ON public.wagtailcore_grouppagepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_group_id_e5cdbee4 ON public.wagtailcore_groupsitepermission USING btree (group_id);
CREATE INDEX wagtailcore_groupsitepermission_permission_id_459b1f38 ON public.wagtailcore_groupsitepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_site_id_245de488 ON public.wagtailcore_groupsitepermission USING btree (site_id);
CREATE INDEX wagtailcore_locale_language_code_03149338_like ON public.wagtailcore_locale USING btree (language_code varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee ON public.wagtailcore_modellogentry USING btree (action);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee_like ON public.wagtailcore_modellogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_content_changed_8bc39742 ON public.wagtailcore_modellogentry USING btree (content_changed);
CREATE INDEX wagtailcore_modellogentry_content_type_id_68849e77 ON public.wagtailcore_modellogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef ON public.wagtailcore_modellogentry USING btree (object_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef_like ON public.wagtailcore_modellogentry USING btree (object_id varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_revision_id_df6ca33a ON public.wagtailcore_modellogentry USING btree (revision_id);
CREATE INDEX wagtailcore_modellogentry_timestamp_9694521b ON public.wagtailcore_modellogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_modellogentry_user_id_0278d1bf ON public.wagtailcore_modellogentry USING btree (user_id);
CREATE INDEX wagtailcore_page_alias_of_id_12945502 ON public.wagtailcore_page USING btree (alias_of_id);
CREATE INDEX wagtailcore_page_content_type_id_c28424df ON public.wagtailcore_page USING btree (content_type_id);
CREATE INDEX wagtailcore_page_first_published_at_2b5dd637 ON public.wagtailcore_page USING btree (first_published_at);
CREATE INDEX wagtailcore_page_latest_revision_id_e60fef51 ON public.wagtailcore_page USING btree (latest_revision_id);
CREATE INDEX wagtailcore_page_live_revision_id_930bd822 ON public.wagtailcore_page USING btree (live_revision_id);
CREATE INDEX wagtailcore_page_locale_id_3c7e30a6 ON public.wagtailcore_page USING btree (locale_id);
CREATE INDEX wagtailcore_page_locked_by_id_bcb86245 ON public.wagtailcore_page USING btree (locked_by_id);
CREATE INDEX wagtailcore_page_owner_id_fbf7c332 ON public.wagtailcore_page USING btree (owner_id);
CREATE INDEX wagtailcore_page_path_98eba2c8_like ON public.wagtailcore_page USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_page_slug_e7c11b8f ON public.wagtailcore_page USING btree (slug);
CREATE INDEX wagtailcore_page_slug_e7c11b8f_like ON public.wagtailcore_page USING btree (slug varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198 ON public.wagtailcore_pagelogentry USING btree (action);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198_like ON public.wagtailcore_pagelogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_content_changed_99f27ade ON public.wagtailcore_pagelogentry USING btree (content_changed);
CREATE INDEX wagtailcore_pagelogentry_content_type_id_74e7708a ON public.wagtailcore_pagelogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_pagelogentry_page_id_8464e327 ON public.wagtailcore_pagelogentry USING btree (page_id);
CREATE INDEX wagtailcore_pagelogentry_revision_id_8043d103 ON public.wagtailcore_pagelogentry USING btree (revision_id);
CREATE INDEX wagtailcore_pagelogentry_timestamp_deb774c4 ON public.wagtailcore_pagelogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_pagelogentry_user_id_604ccfd8 ON public.wagtailcore_pagelogentry USING btree (user_id);
CREATE INDEX wagtailcore_pagerevision_approved_go_live_at_e56afc67 ON public.wagtailcore_revision USING btree (approved_go_live_at);
CREATE INDEX wagtailcore_pagerevision_created_at_66954e3b ON public.wagtailcore_revision USING btree (created_at);
CREATE INDEX wagtailcore_pagerevision_user_id_2409d2f4 ON public.wagtailcore_revision USING btree (user_id);
CREATE INDEX wagtailcore_pagesubscription_page_id_a085e7a6 ON public.wagtailcore_pagesubscription USING btree (page_id);
CREATE INDEX wagtailcore_pagesubscription_user_id_89d7def9 ON public.wagtailcore_pagesubscription USING btree (user_id);
CREATE INDEX wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a ON public.wagtailcore_pageviewrestriction_groups USING btree (pageviewrestriction_id);
CREATE INDEX wagtailcore_pageviewrestriction_groups_group_id_6460f223 ON public.wagtailcore_pageviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_pageviewrestriction_page_id_15a8bea6 ON public.wagtailcore_pageviewrestriction USING btree (page_id);
CREATE INDEX wagtailcore_referenceindex_base_content_type_id_313cf40f ON public.wagtailcore_referenceindex USING btree (base_content_type_id);
CREATE INDEX wagtailcore_referenceindex_content_type_id_766e0336 ON public.wagtailcore_referenceindex USING btree (content_type_id);
CREATE INDEX wagtailcore_referenceindex_to_content_type_id_93690bbd ON public.wagtailcore_referenceindex USING btree (to_content_type_id);
CREATE INDEX wagtailcore_revision_base_content_type_id_5b4ef7bd ON public.wagtailcore_revision USING btree (base_content_type_id);
CREATE INDEX wagtailcore_revision_content_type_id_c8cb69c0 ON public.wagtailcore_revision USING btree (content_type_id);
CREATE INDEX wagtailcore_site_hostname_96b20b46 ON public.wagtailcore_site USING btree (hostname);
CREATE INDEX wagtailcore_site_hostname_96b20b46_like ON public.wagtailcore_site USING btree (hostname varchar_pattern_ops);
CREATE INDEX wagtailcore_site_root_page_id_e02fb95c ON public.wagtailcore_site USING btree (root_page_id);
CREATE INDEX wagtailcore_task_content_type_id_249ab8ba ON public.wagtailcore_task USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_content_type_id_0a758fdc ON public.wagtailcore_taskstate USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_finished_by_id_13f98229 ON public.wagtailcore_taskstate USING btree (finished_by_id);
CREATE INDEX wagtailcore_taskstate_page_revision_id_9f52c88e ON public.wagtailcore_taskstate USING btree (revision_id);
CREATE INDEX wagtailcore_taskstate_task_id_c3677c34 ON public.wagtailcore_taskstate USING btree (task_id);
CREATE INDEX wagtailcore_taskstate_workflow_state_id_9239a775 ON public.wagtailcore_taskstate USING btree (workflow_state_id);
CREATE INDEX wagtailcore_uploadedfile_for_content_type_id_b0fc87b2 ON public.wagtailcore_uploadedfile USING btree (for_content_type_id);
CREATE INDEX wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8 ON public.wagtailcore_uploadedfile USING btree (uploaded_by_user_id);
CREATE INDEX wagtailcore_uuid_06a44d_idx ON public.wagtailcore_pagelogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_uuid_d6363b_idx ON public.wagtailcore_modellogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_workflowcontenttype_workflow_id_9aad7cd2 ON public.wagtailcore_workflowcontenttype USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowpage_workflow_id_56f56ff6 ON public.wagtailcore_workflowpage USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowstate_base_content_type_id_a30dc576 ON public.wagtailcore_workflowstate USING btree (base_content_type_id);
CREATE INDEX wagtailcore_workflowstate_content_type_id_2bb78ce1 ON public.wagtailcore_workflowstate USING btree (content_type_id);
CREATE INDEX wagtailcore_workflowstate_requested_by_id_4090bca3 ON public.wagtailcore_workflowstate USING btree (requested_by_id);
CREATE INDEX wagtailcore_workflowstate_workflow_id_1f18378f ON public.wagtailcore_workflowstate USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowtask_task_id_ce7716fe ON public.wagtailcore_workflowtask USING btree (task_id);
CREATE INDEX wagtailcore_workflowtask_workflow_id_b9717175 ON public.wagtailcore_workflowtask USING btree (workflow_id);
CREATE INDEX wagtaildocs_document_collection_id_23881625 ON public.wagtaildocs_document USING btree (collection_id);
CREATE INDEX wagtaildocs_document_uploaded_by_user_id_17258b41 ON public.wagtaildocs_document USING btree (uploaded_by_user_id);
CREATE INDEX wagtailembeds_embed_cache_until_26c94bb0 ON public.wagtailembeds_embed USING btree (cache_until);
CREATE INDEX wagtailembeds_embed_hash_c9bd8c9a_like ON public.wagtailembeds_embed USING btree (hash varchar_pattern_ops);
CREATE INDEX wagtailforms_formsubmission_page_id_e48e93e7 ON public.wagtailforms_formsubmission USING btree (page_id);
CREATE INDEX wagtailimages_image_collection_id_c2f8af7e ON public.wagtailimages_image USING btree (collection_id);
CREATE INDEX wagtailimages_image_created_at_86fa6cd4 ON public.wagtailimages_image USING btree (created_at);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23 ON public.wagtailimages_image USING btree (file_hash);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23_like ON public.wagtailimages_image USING btree (file_hash varchar_pattern_ops);
CREATE INDEX wagtailimages_image_uploaded_by_user_id_5d73dc75 ON public.wagtailimages_image USING btree (uploaded_by_user_id);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201 ON public.wagtailimages_rendition USING btree (filter_spec);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201_like ON public.wagtailimages_rendition USING btree (filter_spec varchar_pattern_ops);
CREATE INDEX wagtailimages_rendition_image_id_3e1fd774 ON public.wagtailimages_rendition USING btree (image_id);
CREATE INDEX wagtailredirects_redirect_old_path_bb35247b ON public.wagtailredirects_redirect USING btree (old_path);
CREATE INDEX wagtailredirects_redirect_old_path_bb35247b_like ON public.wagtailredirects_redirect USING btree (old_path varchar_pattern_ops);
CREATE INDEX wagtailredirects_redirect_redirect_page_id_b5728a8f ON public.wagtailredirects_redirect USING btree (redirect_page_id);
CREATE INDEX wagtailredirects_redirect_site_id_780a0e1e ON public.wagtailredirects_redirect USING btree (site_id);
CREATE INDEX wagtailsear_autocom_476c89_gin ON public.wagtailsearch_indexentry USING gin (autocomplete);
CREATE INDEX wagtailsear_body_90c85d_gin ON public.wagtailsearch_indexentry USING gin (body);
CREATE INDEX wagtailsear_title_9caae0_gin ON public.wagtailsearch_indexentry USING gin (title);
CREATE INDEX wagtailsearch_indexentry_content_type_id_62ed694f ON public.wagtailsearch_indexentry USING btree (content_type_id);
CREATE INDEX webhooks_delivery_endpoint_id_6cbee67d ON public.webhooks_delivery USING btree (endpoint_id);
CREATE INDEX webhooks_delivery_message_id_a0da0826_like ON public.webhooks_delivery USING btree (message_id varchar_pattern_ops);
CREATE INDEX webhooks_endpoint_created_by_id_f1288ec5 ON public.webhooks_endpoint USING btree (created_by_id);
CREATE INDEX webhooks_endpoint_territory_id_5efb866f ON public.webhooks_endpoint USING btree (territory_id);
CREATE INDEX workflowstate_base_ct_id_idx ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id);
CREATE INDEX workflowstate_ct_id_idx ON public.wagtailcore_workflowstate USING btree (content_type_id, object_id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_members_member_id FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_agendapage
    ADD CONSTRAINT agenda_agendapage_page_ptr_id_de8d3b10_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_eventpage
    ADD CONSTRAINT agenda_eventpage_contribution_ptr_id_8381cf9d_fk_contribut FOREIGN KEY (contribution_ptr_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_eventpage
    ADD CONSTRAINT agenda_eventpage_place_id_3ec29d28_fk_contribut FOREIGN KEY (place_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_occurrence
    ADD CONSTRAINT agenda_occurrence_event_id_4a6fa228_fk_agenda_ev FOREIGN KEY (event_id) REFERENCES public.agenda_eventpage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.analytics_audience
    ADD CONSTRAINT analytics_audience_territory_id_fe0e0240_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.analytics_pageaudience
    ADD CONSTRAINT analytics_pageaudien_page_id_8ae1438f_fk_contribut FOREIGN KEY (page_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.analytics_pageaudience
    ADD CONSTRAINT analytics_pageaudien_territory_id_393b5e4f_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.analytics_salt
    ADD CONSTRAINT analytics_salt_territory_id_9ef58949_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.analytics_share
    ADD CONSTRAINT analytics_share_territory_id_46f552de_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.analytics_visitor
    ADD CONSTRAINT analytics_visitor_territory_id_7f3ad1d7_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.announcements_announcementpage
    ADD CONSTRAINT announcements_announ_contribution_ptr_id_449812ad_fk_contribut FOREIGN KEY (contribution_ptr_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.announcements_announcementindexpage
    ADD CONSTRAINT announcements_announ_page_ptr_id_d0387163_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.api_apikey
    ADD CONSTRAINT api_apikey_created_by_id_f47c4b17_fk_members_member_id FOREIGN KEY (created_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.api_apikey
    ADD CONSTRAINT api_apikey_territory_id_1d3e5a39_fk_territories_territory_id FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.api_membertoken
    ADD CONSTRAINT api_membertoken_member_id_a5506864_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.api_rememberedanswer
    ADD CONSTRAINT api_rememberedanswer_token_id_efec5563_fk_api_membertoken_id FOREIGN KEY (token_id) REFERENCES public.api_membertoken(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.articles_articleindexpage
    ADD CONSTRAINT articles_articleinde_page_ptr_id_dc1c1999_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.articles_articlepage
    ADD CONSTRAINT articles_articlepage_contribution_ptr_id_89e419f3_fk_contribut FOREIGN KEY (contribution_ptr_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityrights
    ADD CONSTRAINT communities_communit_administrators_id_65230f12_fk_auth_grou FOREIGN KEY (administrators_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityrights
    ADD CONSTRAINT communities_communit_collection_id_a64eee74_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityrights
    ADD CONSTRAINT communities_communit_community_id_58dcfb5c_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_placement
    ADD CONSTRAINT communities_communit_community_id_78ffb938_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityproposal
    ADD CONSTRAINT communities_communit_community_id_8005c2e8_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityletter
    ADD CONSTRAINT communities_communit_community_id_89b8ce1a_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communitymonth
    ADD CONSTRAINT communities_communit_community_id_977abf92_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_placement
    ADD CONSTRAINT communities_communit_contribution_id_78be27f7_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communitypage
    ADD CONSTRAINT communities_communit_contribution_ptr_id_de5324da_fk_contribut FOREIGN KEY (contribution_ptr_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityrights
    ADD CONSTRAINT communities_communit_contributors_id_f9810ee7_fk_auth_grou FOREIGN KEY (contributors_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityproposal
    ADD CONSTRAINT communities_communit_decided_by_id_439a2705_fk_members_m FOREIGN KEY (decided_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_placement
    ADD CONSTRAINT communities_communit_decided_by_id_aaff04e4_fk_members_m FOREIGN KEY (decided_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communitypage
    ADD CONSTRAINT communities_communit_logo_id_c7fb9f3e_fk_media_cre FOREIGN KEY (logo_id) REFERENCES public.media_creditedimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityindexpage
    ADD CONSTRAINT communities_communit_page_ptr_id_30e25e17_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communitytextpage
    ADD CONSTRAINT communities_communit_page_ptr_id_d819d41a_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityproposal
    ADD CONSTRAINT communities_communit_proposer_id_a28ba37a_fk_members_m FOREIGN KEY (proposer_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityletter
    ADD CONSTRAINT communities_communit_sender_id_ee80c6c3_fk_members_m FOREIGN KEY (sender_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_placement
    ADD CONSTRAINT communities_communit_suggested_by_id_d34cae1a_fk_members_m FOREIGN KEY (suggested_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_communityproposal
    ADD CONSTRAINT communities_communit_territory_id_76b7cadf_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_countedviews
    ADD CONSTRAINT communities_countedv_community_id_1ddce6ad_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_countedviews
    ADD CONSTRAINT communities_countedv_contribution_id_46362137_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_downloadmonth
    ADD CONSTRAINT communities_download_resource_id_d89a8f88_fk_communiti FOREIGN KEY (resource_id) REFERENCES public.communities_resource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_feature
    ADD CONSTRAINT communities_feature_community_id_096ac382_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_feature
    ADD CONSTRAINT communities_feature_contribution_id_59c8e8c6_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_letterrefusal
    ADD CONSTRAINT communities_letterre_community_id_76639b48_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_letterrefusal
    ADD CONSTRAINT communities_letterre_member_id_20ab93aa_fk_members_m FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_membership
    ADD CONSTRAINT communities_membersh_community_id_386202ae_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_membership
    ADD CONSTRAINT communities_membersh_invited_by_id_629e911d_fk_members_m FOREIGN KEY (invited_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_membership
    ADD CONSTRAINT communities_membership_member_id_a2e8dd1e_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_resource
    ADD CONSTRAINT communities_resource_community_id_5380e408_fk_communiti FOREIGN KEY (community_id) REFERENCES public.communities_communitypage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.communities_resource
    ADD CONSTRAINT communities_resource_document_id_cb66dbd5_fk_media_con FOREIGN KEY (document_id) REFERENCES public.media_contributionfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_change
    ADD CONSTRAINT contributions_change_territory_id_c80279d7_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_checkedlink
    ADD CONSTRAINT contributions_checke_contribution_id_67826424_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_coauthor
    ADD CONSTRAINT contributions_coauth_contribution_id_1f3350bf_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_coauthor
    ADD CONSTRAINT contributions_coauth_invited_by_id_c996e0a0_fk_members_m FOREIGN KEY (invited_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_coauthor
    ADD CONSTRAINT contributions_coauthor_member_id_0df74db7_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_contribution
    ADD CONSTRAINT contributions_contri_author_id_48907ba4_fk_members_m FOREIGN KEY (author_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_contribution
    ADD CONSTRAINT contributions_contri_community_id_18ca820d_fk_contribut FOREIGN KEY (community_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_contribution
    ADD CONSTRAINT contributions_contri_lead_image_id_449f809e_fk_media_cre FOREIGN KEY (lead_image_id) REFERENCES public.media_creditedimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_contribution
    ADD CONSTRAINT contributions_contri_page_ptr_id_ed836b8c_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_contribution
    ADD CONSTRAINT contributions_contri_territory_id_91d27b65_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_discarded
    ADD CONSTRAINT contributions_discar_contribution_id_dcef1e06_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_discarded
    ADD CONSTRAINT contributions_discar_live_revision_id_e0ff0058_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_discarded
    ADD CONSTRAINT contributions_discarded_by_id_ba7c5408_fk_members_member_id FOREIGN KEY (by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_draftmedia
    ADD CONSTRAINT contributions_draftm_document_id_7841d67d_fk_media_con FOREIGN KEY (document_id) REFERENCES public.media_contributionfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_draftmedia
    ADD CONSTRAINT contributions_draftm_image_id_cec1f46c_fk_media_cre FOREIGN KEY (image_id) REFERENCES public.media_creditedimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_draftmedia
    ADD CONSTRAINT contributions_draftm_page_id_73795075_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_hidden
    ADD CONSTRAINT contributions_hidden_by_id_b6b0cda7_fk_members_member_id FOREIGN KEY (by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_hidden
    ADD CONSTRAINT contributions_hidden_contribution_id_9d48d047_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_hidden
    ADD CONSTRAINT contributions_hidden_live_revision_id_833ae1ea_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_importedrecord
    ADD CONSTRAINT contributions_import_contribution_id_925336e5_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_importedrecord
    ADD CONSTRAINT contributions_import_territory_id_4738c44c_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_listing
    ADD CONSTRAINT contributions_listin_contribution_id_686d9fee_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_listing
    ADD CONSTRAINT contributions_listin_territory_id_01186491_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_sharedcontribution
    ADD CONSTRAINT contributions_shared_by_id_88ac781c_fk_members_m FOREIGN KEY (by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_sharedcontribution
    ADD CONSTRAINT contributions_shared_contribution_id_158f93b7_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_sharedcontribution
    ADD CONSTRAINT contributions_shared_territory_id_471b9549_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_tag
    ADD CONSTRAINT contributions_tag_alias_of_id_f386ed0b_fk_contributions_tag_id FOREIGN KEY (alias_of_id) REFERENCES public.contributions_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_taggedcontribution
    ADD CONSTRAINT contributions_tagged_content_object_id_6661abe8_fk_contribut FOREIGN KEY (content_object_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_taggedcontribution
    ADD CONSTRAINT contributions_tagged_tag_id_c791c4c3_fk_contribut FOREIGN KEY (tag_id) REFERENCES public.contributions_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_taggedcontribution
    ADD CONSTRAINT contributions_tagged_territory_id_765b0f74_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_tagmerge
    ADD CONSTRAINT contributions_tagmer_source_id_4e25274d_fk_contribut FOREIGN KEY (source_id) REFERENCES public.contributions_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contributions_tagmerge
    ADD CONSTRAINT contributions_tagmer_target_id_01a013af_fk_contribut FOREIGN KEY (target_id) REFERENCES public.contributions_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dashboard_departure
    ADD CONSTRAINT dashboard_departure_community_id_7b7c8e01_fk_contribut FOREIGN KEY (community_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dashboard_departure
    ADD CONSTRAINT dashboard_departure_member_id_32015b07_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dashboard_departure
    ADD CONSTRAINT dashboard_departure_territory_id_c248af44_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dashboard_export
    ADD CONSTRAINT dashboard_export_member_id_35c200dd_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dashboard_export
    ADD CONSTRAINT dashboard_export_territory_id_4bafbdd0_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dossiers_dossierindexpage
    ADD CONSTRAINT dossiers_dossierinde_page_ptr_id_f053c51d_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dossiers_dossieritem
    ADD CONSTRAINT dossiers_dossieritem_contribution_id_97e0deb6_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dossiers_dossieritem
    ADD CONSTRAINT dossiers_dossieritem_dossier_id_d4a2a3bb_fk_dossiers_ FOREIGN KEY (dossier_id) REFERENCES public.dossiers_dossierpage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dossiers_dossieritem
    ADD CONSTRAINT dossiers_dossieritem_image_id_40145392_fk_media_cre FOREIGN KEY (image_id) REFERENCES public.media_creditedimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.dossiers_dossierpage
    ADD CONSTRAINT dossiers_dossierpage_contribution_ptr_id_465cba29_fk_contribut FOREIGN KEY (contribution_ptr_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.editor_draftlink
    ADD CONSTRAINT editor_draftlink_contribution_id_b49b5e89_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.editor_draftlink
    ADD CONSTRAINT editor_draftlink_opened_by_id_e075d1ca_fk_members_member_id FOREIGN KEY (opened_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.editor_setaside
    ADD CONSTRAINT editor_setaside_contribution_id_c7cc3bc0_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.editor_setaside
    ADD CONSTRAINT editor_setaside_member_id_e04291f0_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.editor_setaside
    ADD CONSTRAINT editor_setaside_revision_id_037ae4fa_fk_wagtailcore_revision_id FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.editor_unfinished
    ADD CONSTRAINT editor_unfinished_contribution_id_1fb21bbb_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.editor_writingsession
    ADD CONSTRAINT editor_writingsessio_contribution_id_83fffc75_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.editor_writingsession
    ADD CONSTRAINT editor_writingsession_member_id_0cab4253_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_alert
    ADD CONSTRAINT follows_alert_page_id_fe322d8f_fk_contribut FOREIGN KEY (page_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_follow_follower_id_3578a9ad_fk_members_member_id FOREIGN KEY (follower_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_follow_member_id_3d0ca1e5_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_follow_page_id_35a86b8d_fk_contribut FOREIGN KEY (page_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_follow_saved_filter_id_790ac36c_fk_follows_s FOREIGN KEY (saved_filter_id) REFERENCES public.follows_savedfilter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_follow
    ADD CONSTRAINT follows_follow_tag_id_12d65827_fk_contributions_tag_id FOREIGN KEY (tag_id) REFERENCES public.contributions_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_followchoice
    ADD CONSTRAINT follows_followchoice_member_id_2364f07d_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_letterplan
    ADD CONSTRAINT follows_letterplan_site_id_adb770bb_fk_wagtailcore_site_id FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_savedfilter
    ADD CONSTRAINT follows_savedfilter_territory_id_2ba53684_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_subscription
    ADD CONSTRAINT follows_subscription_saved_filter_id_e3e76cae_fk_follows_s FOREIGN KEY (saved_filter_id) REFERENCES public.follows_savedfilter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.follows_subscription
    ADD CONSTRAINT follows_subscription_territory_id_0edb0466_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.gazetteer_postcode
    ADD CONSTRAINT gazetteer_postcode_town_id_faca9a2e_fk_gazetteer_town_id FOREIGN KEY (town_id) REFERENCES public.gazetteer_town(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_animatorinvitation
    ADD CONSTRAINT home_animatorinvitat_accepted_by_id_7c88df98_fk_members_m FOREIGN KEY (accepted_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_animatorinvitation
    ADD CONSTRAINT home_animatorinvitat_invited_by_id_24e99f90_fk_members_m FOREIGN KEY (invited_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_animatorinvitation
    ADD CONSTRAINT home_animatorinvitat_territory_id_0b07d08b_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_homepage
    ADD CONSTRAINT home_homepage_featured_dossier_id_fd872ccc_fk_dossiers_ FOREIGN KEY (featured_dossier_id) REFERENCES public.dossiers_dossierpage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_homepage
    ADD CONSTRAINT home_homepage_page_ptr_id_e5b77cf7_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_homepin
    ADD CONSTRAINT home_homepin_contribution_id_a787d62e_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_homepin
    ADD CONSTRAINT home_homepin_home_id_84c46217_fk_home_homepage_page_ptr_id FOREIGN KEY (home_id) REFERENCES public.home_homepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.home_standardpage
    ADD CONSTRAINT home_standardpage_page_ptr_id_9284d8b1_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.maps_mapsettings
    ADD CONSTRAINT maps_mapsettings_site_id_132136fb_fk_wagtailcore_site_id FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.media_contributionfile
    ADD CONSTRAINT media_contributionfi_collection_id_3730bbc9_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.media_contributionfile
    ADD CONSTRAINT media_contributionfi_uploaded_by_user_id_302ddd56_fk_members_m FOREIGN KEY (uploaded_by_user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.media_creditedimage
    ADD CONSTRAINT media_creditedimage_collection_id_8d1a905e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.media_creditedimage
    ADD CONSTRAINT media_creditedimage_uploaded_by_user_id_88955841_fk_members_m FOREIGN KEY (uploaded_by_user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.media_creditedrendition
    ADD CONSTRAINT media_creditedrendit_image_id_54c96b0a_fk_media_cre FOREIGN KEY (image_id) REFERENCES public.media_creditedimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_auditentry
    ADD CONSTRAINT members_auditentry_actor_id_3d241ebf_fk_members_member_id FOREIGN KEY (actor_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_auditentry
    ADD CONSTRAINT members_auditentry_territory_id_9e85d02c_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_consent
    ADD CONSTRAINT members_consent_member_id_29b1d445_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_contactmessage
    ADD CONSTRAINT members_contactmessa_recipient_id_b9402aae_fk_members_m FOREIGN KEY (recipient_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_contactmessage
    ADD CONSTRAINT members_contactmessage_sender_id_df95ac74_fk_members_member_id FOREIGN KEY (sender_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_invitation
    ADD CONSTRAINT members_invitation_accepted_by_id_987181ff_fk_members_member_id FOREIGN KEY (accepted_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_invitation
    ADD CONSTRAINT members_invitation_inviter_id_e78e6b76_fk_members_member_id FOREIGN KEY (inviter_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_member_groups
    ADD CONSTRAINT members_member_groups_group_id_03eaa557_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_member_groups
    ADD CONSTRAINT members_member_groups_member_id_55ffa8d0_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_member
    ADD CONSTRAINT members_member_home_territory_id_e588bac9_fk_territori FOREIGN KEY (home_territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_member_user_permissions
    ADD CONSTRAINT members_member_user__member_id_a0b158a9_fk_members_m FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_member_user_permissions
    ADD CONSTRAINT members_member_user__permission_id_8f87e59d_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_workshop
    ADD CONSTRAINT members_workshop_opened_by_id_ca015f8a_fk_members_member_id FOREIGN KEY (opened_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.members_workshop
    ADD CONSTRAINT members_workshop_territory_id_bb659cc7_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_members_member_id FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_appeal
    ADD CONSTRAINT moderation_appeal_answered_by_id_acf59faa_fk_members_member_id FOREIGN KEY (answered_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_appeal
    ADD CONSTRAINT moderation_appeal_decision_id_532c82ec_fk_moderatio FOREIGN KEY (decision_id) REFERENCES public.moderation_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_appeal
    ADD CONSTRAINT moderation_appeal_report_id_092ac442_fk_moderation_report_id FOREIGN KEY (report_id) REFERENCES public.moderation_report(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_cannedanswer
    ADD CONSTRAINT moderation_cannedans_territory_id_6c1616c0_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_case
    ADD CONSTRAINT moderation_case_author_id_3d8fc2c7_fk_members_member_id FOREIGN KEY (author_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_case
    ADD CONSTRAINT moderation_case_territory_id_7f169c25_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_decision
    ADD CONSTRAINT moderation_decision_by_id_c73b84b3_fk_members_member_id FOREIGN KEY (by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_decision
    ADD CONSTRAINT moderation_decision_case_id_3f926bc5_fk_moderation_case_id FOREIGN KEY (case_id) REFERENCES public.moderation_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_decision
    ADD CONSTRAINT moderation_decision_taken_back_by_id_fa6ac228_fk_members_m FOREIGN KEY (taken_back_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_greeting
    ADD CONSTRAINT moderation_greeting_by_id_52a9109c_fk_members_member_id FOREIGN KEY (by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_greeting
    ADD CONSTRAINT moderation_greeting_member_id_8cb8716c_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_greeting
    ADD CONSTRAINT moderation_greeting_territory_id_2d5d5fc2_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_moderationsettings
    ADD CONSTRAINT moderation_moderatio_site_id_76b0052b_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_case_id_69382b22_fk_moderation_case_id FOREIGN KEY (case_id) REFERENCES public.moderation_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_member_id_cd953fc3_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_suspension
    ADD CONSTRAINT moderation_suspension_member_id_fa917568_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_sweep
    ADD CONSTRAINT moderation_sweep_by_id_d0f86637_fk_members_member_id FOREIGN KEY (by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_sweep
    ADD CONSTRAINT moderation_sweep_member_id_802caa18_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.moderation_sweep
    ADD CONSTRAINT moderation_sweep_territory_id_fd2ef86a_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_fetchedmedia
    ADD CONSTRAINT movein_fetchedmedia_document_id_6e94158a_fk_media_con FOREIGN KEY (document_id) REFERENCES public.media_contributionfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_fetchedmedia
    ADD CONSTRAINT movein_fetchedmedia_image_id_4b8e1d91_fk_media_creditedimage_id FOREIGN KEY (image_id) REFERENCES public.media_creditedimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_fetchedmedia
    ADD CONSTRAINT movein_fetchedmedia_territory_id_5c29ff52_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_move
    ADD CONSTRAINT movein_move_by_id_3957efd4_fk_members_member_id FOREIGN KEY (by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_move
    ADD CONSTRAINT movein_move_territory_id_bd6c6009_fk_territories_territory_id FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_movedauthor_contributions
    ADD CONSTRAINT movein_movedauthor_c_contribution_id_3fc7dc63_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_movedauthor_contributions
    ADD CONSTRAINT movein_movedauthor_c_movedauthor_id_b6ebf105_fk_movein_mo FOREIGN KEY (movedauthor_id) REFERENCES public.movein_movedauthor(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_movedauthor
    ADD CONSTRAINT movein_movedauthor_invited_by_id_67cb38df_fk_members_member_id FOREIGN KEY (invited_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_movedauthor
    ADD CONSTRAINT movein_movedauthor_member_id_a838b987_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_movedauthor
    ADD CONSTRAINT movein_movedauthor_territory_id_7fc0c635_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_outcome
    ADD CONSTRAINT movein_outcome_contribution_id_e5a950f3_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.movein_outcome
    ADD CONSTRAINT movein_outcome_move_id_2b853f0c_fk_movein_move_id FOREIGN KEY (move_id) REFERENCES public.movein_move(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notifications_mail
    ADD CONSTRAINT notifications_letter_actor_id_17f52c9a_fk_members_member_id FOREIGN KEY (actor_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notifications_mail
    ADD CONSTRAINT notifications_letter_member_id_1409184e_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notifications_mail
    ADD CONSTRAINT notifications_letter_territory_id_97ae6714_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_actor_id_ec6170c3_fk_members_m FOREIGN KEY (actor_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_member_id_ecf7e29e_fk_members_m FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_page_id_fe3ca411_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_territory_id_dfe4d4b5_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notifications_preference
    ADD CONSTRAINT notifications_prefer_member_id_dd20d0d7_fk_members_m FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.places_placeindexpage
    ADD CONSTRAINT places_placeindexpag_page_ptr_id_08fc8b3e_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.places_placepage
    ADD CONSTRAINT places_placepage_contribution_ptr_id_8c72acc4_fk_contribut FOREIGN KEY (contribution_ptr_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.places_placepage
    ADD CONSTRAINT places_placepage_verified_by_id_dce6a668_fk_members_member_id FOREIGN KEY (verified_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.press_programme_contributions
    ADD CONSTRAINT press_programme_cont_contribution_id_91bf81e6_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.press_programme_contributions
    ADD CONSTRAINT press_programme_cont_programme_id_47d05b9e_fk_press_pro FOREIGN KEY (programme_id) REFERENCES public.press_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.press_programme
    ADD CONSTRAINT press_programme_made_by_id_d2d847a8_fk_members_member_id FOREIGN KEY (made_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.press_programme
    ADD CONSTRAINT press_programme_territory_id_8b4b5664_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.press_scan
    ADD CONSTRAINT press_scan_contribution_id_9374ef57_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectindexpage
    ADD CONSTRAINT projects_projectinde_page_ptr_id_dd5e70ca_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_projectpage
    ADD CONSTRAINT projects_projectpage_contribution_ptr_id_6bf1f823_fk_contribut FOREIGN KEY (contribution_ptr_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_closedthread
    ADD CONSTRAINT reactions_closedthre_contribution_id_27a41420_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_closedthread
    ADD CONSTRAINT reactions_closedthread_by_id_56e9e9cf_fk_members_member_id FOREIGN KEY (by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_comment
    ADD CONSTRAINT reactions_comment_answered_id_f450b125_fk_reactions_comment_id FOREIGN KEY (answered_id) REFERENCES public.reactions_comment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_comment
    ADD CONSTRAINT reactions_comment_author_id_c6e66a46_fk_members_member_id FOREIGN KEY (author_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_comment
    ADD CONSTRAINT reactions_comment_contribution_id_34e633ed_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_comment_mentioned
    ADD CONSTRAINT reactions_comment_me_comment_id_463c7c57_fk_reactions FOREIGN KEY (comment_id) REFERENCES public.reactions_comment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_comment_mentioned
    ADD CONSTRAINT reactions_comment_me_member_id_200293f9_fk_members_m FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_comment
    ADD CONSTRAINT reactions_comment_parent_id_f79c7a88_fk_reactions_comment_id FOREIGN KEY (parent_id) REFERENCES public.reactions_comment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_recommendation
    ADD CONSTRAINT reactions_recommenda_contribution_id_6372878e_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_recommendation
    ADD CONSTRAINT reactions_recommenda_member_id_655b7a12_fk_members_m FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_support
    ADD CONSTRAINT reactions_support_member_id_a20119a7_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.reactions_support
    ADD CONSTRAINT reactions_support_project_id_9cb5693f_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_projectpage(contribution_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_entry
    ADD CONSTRAINT search_entry_contribution_id_bf15de19_fk_contribut FOREIGN KEY (contribution_id) REFERENCES public.contributions_contribution(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_entrytext
    ADD CONSTRAINT search_entrytext_entry_id_3f421279_fk_search_entry_key FOREIGN KEY (entry_id) REFERENCES public.search_entry(key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_tagproposal
    ADD CONSTRAINT search_tagproposal_asked_by_id_bb2a422a_fk_members_member_id FOREIGN KEY (asked_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_tagproposal
    ADD CONSTRAINT search_tagproposal_judged_by_id_6f8c7702_fk_members_member_id FOREIGN KEY (judged_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_tagproposal
    ADD CONSTRAINT search_tagproposal_source_id_d5fc3a02_fk_contributions_tag_id FOREIGN KEY (source_id) REFERENCES public.contributions_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_tagproposal
    ADD CONSTRAINT search_tagproposal_target_id_5d008b0e_fk_contributions_tag_id FOREIGN KEY (target_id) REFERENCES public.contributions_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.showcase_costline
    ADD CONSTRAINT showcase_costline_page_id_fbe39a12_fk_showcase_ FOREIGN KEY (page_id) REFERENCES public.showcase_openingpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.showcase_openingpage
    ADD CONSTRAINT showcase_openingpage_page_ptr_id_cbf728af_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.showcase_pressmention
    ADD CONSTRAINT showcase_pressmentio_page_id_d932153a_fk_showcase_ FOREIGN KEY (page_id) REFERENCES public.showcase_presspage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.showcase_presspage
    ADD CONSTRAINT showcase_presspage_page_ptr_id_cf46de14_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.showcase_showcasehomepage
    ADD CONSTRAINT showcase_showcasehom_page_ptr_id_30fae1d8_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.showcase_showcasepage
    ADD CONSTRAINT showcase_showcasepag_page_ptr_id_9545aba7_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.sources_source
    ADD CONSTRAINT sources_source_territory_id_face798e_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_answer
    ADD CONSTRAINT surveys_answer_page_id_a8f024c9_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_idea
    ADD CONSTRAINT surveys_idea_author_id_be7e4d5d_fk_members_member_id FOREIGN KEY (author_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_idea
    ADD CONSTRAINT surveys_idea_territory_id_d01addf3_fk_territories_territory_id FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_ideavote
    ADD CONSTRAINT surveys_ideavote_idea_id_b44e6af8_fk_surveys_idea_id FOREIGN KEY (idea_id) REFERENCES public.surveys_idea(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_ideavote
    ADD CONSTRAINT surveys_ideavote_member_id_dc89a78e_fk_members_member_id FOREIGN KEY (member_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_participation
    ADD CONSTRAINT surveys_participatio_survey_id_e87c492a_fk_surveys_s FOREIGN KEY (survey_id) REFERENCES public.surveys_surveypage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_surveypage
    ADD CONSTRAINT surveys_surveypage_page_ptr_id_06a4c29d_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_surveyquestion
    ADD CONSTRAINT surveys_surveyquesti_page_id_02ff7d61_fk_surveys_s FOREIGN KEY (page_id) REFERENCES public.surveys_surveypage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.surveys_surveyspage
    ADD CONSTRAINT surveys_surveyspage_page_ptr_id_29621a73_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.territories_partner
    ADD CONSTRAINT territories_partner_logo_id_cfb32e7b_fk_media_creditedimage_id FOREIGN KEY (logo_id) REFERENCES public.media_creditedimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.territories_partner
    ADD CONSTRAINT territories_partner_territory_id_2420a9e3_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.territories_socialpost
    ADD CONSTRAINT territories_socialpo_territory_id_7a75ea2c_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.territories_territory
    ADD CONSTRAINT territories_territor_cover_id_dc03440b_fk_media_cre FOREIGN KEY (cover_id) REFERENCES public.media_creditedimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.territories_territory
    ADD CONSTRAINT territories_territor_logo_id_73937c0b_fk_media_cre FOREIGN KEY (logo_id) REFERENCES public.media_creditedimage(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.territories_territory
    ADD CONSTRAINT territories_territory_site_id_c1449191_fk_wagtailcore_site_id FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_members_member_id FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_content_type_id_4df7730e_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_user_id_6e1a9b70_fk_members_m FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_user_id_b910adc2_fk_members_member_id FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_user_id_49b1141b_fk_members_member_id FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collecti_collection_id_761908ec_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco FOREIGN KEY (collectionviewrestriction_id) REFERENCES public.wagtailcore_collectionviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_resolved_by_id_a282aa0e_fk_members_m FOREIGN KEY (resolved_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco FOREIGN KEY (revision_created_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_user_id_0c577ca6_fk_members_member_id FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco FOREIGN KEY (comment_id) REFERENCES public.wagtailcore_comment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_user_id_d0b3b9c3_fk_members_member_id FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco FOREIGN KEY (groupapprovaltask_id) REFERENCES public.wagtailcore_groupapprovaltask(task_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_group_id_05d61460_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_page_id_710b114a_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_site_id_245de488_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellog_content_type_id_68849e77_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id FOREIGN KEY (alias_of_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_content_type_id_c28424df_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_live_revision_id_930bd822_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locked_by_id_bcb86245_fk_members_member_id FOREIGN KEY (locked_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_owner_id_fbf7c332_fk_members_member_id FOREIGN KEY (owner_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_user_id_2409d2f4_fk_members_member_id FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_user_id_89d7def9_fk_members_m FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_group_id_6460f223_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco FOREIGN KEY (pageviewrestriction_id) REFERENCES public.wagtailcore_pageviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_content_type_id_766e0336_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co FOREIGN KEY (to_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id FOREIGN KEY (root_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_content_type_id_249ab8ba_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_finished_by_id_13f98229_fk_members_m FOREIGN KEY (finished_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco FOREIGN KEY (workflow_state_id) REFERENCES public.wagtailcore_workflowstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co FOREIGN KEY (for_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_members_m FOREIGN KEY (uploaded_by_user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_b261bb37_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco FOREIGN KEY (current_task_state_id) REFERENCES public.wagtailcore_taskstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_requested_by_id_4090bca3_fk_members_m FOREIGN KEY (requested_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_collection_id_23881625_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_uploaded_by_user_id_17258b41_fk_members_m FOREIGN KEY (uploaded_by_user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailforms_formsubmission
    ADD CONSTRAINT wagtailforms_formsub_page_id_e48e93e7_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_members_m FOREIGN KEY (uploaded_by_user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_red_redirect_page_id_b5728a8f_fk_wagtailco FOREIGN KEY (redirect_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_red_site_id_780a0e1e_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_59c92331_fk_members_member_id FOREIGN KEY (user_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.webhooks_delivery
    ADD CONSTRAINT webhooks_delivery_endpoint_id_6cbee67d_fk_webhooks_endpoint_id FOREIGN KEY (endpoint_id) REFERENCES public.webhooks_endpoint(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.webhooks_endpoint
    ADD CONSTRAINT webhooks_endpoint_created_by_id_f1288ec5_fk_members_member_id FOREIGN KEY (created_by_id) REFERENCES public.members_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.webhooks_endpoint
    ADD CONSTRAINT webhooks_endpoint_territory_id_5efb866f_fk_territori FOREIGN KEY (territory_id) REFERENCES public.territories_territory(id) DEFERRABLE INITIALLY DEFERRED;
